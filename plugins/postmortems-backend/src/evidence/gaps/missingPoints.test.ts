import { artefactOf, at, seriesOf } from '../../__testUtils__/artefacts';
import type { Series } from '../digest/Digest';
import { atOnce } from '../../inTurns';
import { dataGaps } from './dataGaps';

const metrics = (series: Series[]) =>
  artefactOf('metrics', { span: { from: at(0), to: at(195) }, series });

const without = (series: Series, from: number, to: number): Series => ({
  ...series,
  points: series.points.filter(([time]) => time <= at(from) || time >= at(to)),
});

/** Forty points, one each 5 seconds. */
const whole = seriesOf({ __name__: 'up', job: 'shop' }, new Array(40).fill(1));

describe('missing points', () => {
  it('are told where more than three steps have none', () => {
    expect(atOnce(dataGaps([metrics([without(whole, 50, 65)])], null))).toEqual(
      [],
    );
    expect(atOnce(dataGaps([metrics([without(whole, 50, 70)])], null))).toEqual(
      [
        {
          artefactId: 'metrics',
          kind: 'missing_points',
          from: at(50),
          to: at(70),
          sentence: 'metrics: no points from 12:00:50 to 12:01:10 UTC (20 s).',
        },
      ],
    );
  });

  it('are told once for all series that miss them', () => {
    const cut = without(whole, 50, 100);
    expect(
      atOnce(dataGaps([metrics([cut, cut, whole])], null)).map(
        ({ sentence }) => sentence,
      ),
    ).toEqual([
      'metrics: no points from 12:00:50 to 12:01:40 UTC (50 s) in 2 of 3 series.',
    ]);
  });

  it('are none in alerts, which have points only while they are active', () => {
    const labels = { __name__: 'ALERTS', alertstate: 'firing' };
    const alert = { ...without(whole, 50, 100), labels };
    expect(atOnce(dataGaps([metrics([alert])], null))).toEqual([]);
  });

  it('are none in response times, which need requests', () => {
    const labels = { measure: 'response time', unit: 'seconds' };
    const times = { ...without(whole, 50, 100), labels };
    expect(atOnce(dataGaps([metrics([times])], null))).toEqual([]);
  });

  it('are none where a long series is kept with fewer points', () => {
    // Of each ten neighbours the lowest and the highest are kept, wherever they are.
    const kept = Array.from({ length: 200 }, (_, i) => [
      10 * i + (i % 2 === 0 ? 0 : 5),
      10 * i + (i % 2 === 0 ? 2 : 9),
    ]).flat();
    const thin = {
      ...whole,
      points: kept.map(i => [at(5 * i), 1] as [number, number]),
    };
    expect(atOnce(dataGaps([metrics([thin])], null))).toEqual([]);
  });

  it('are told by corrected clocks', () => {
    const ahead = { ...metrics([without(whole, 50, 70)]), offsetMs: 10_000 };
    expect(atOnce(dataGaps([ahead], null))).toMatchObject([
      { from: at(40), to: at(60) },
    ]);
  });
});
