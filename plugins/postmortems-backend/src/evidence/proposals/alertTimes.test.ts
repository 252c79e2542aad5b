import { alertOf, artefactOf, clock } from '../../__testUtils__/artefacts';
import type { AlertSpan } from '../digest/Digest';
import { alertTimes } from './alertTimes';

const source = (id: string, alerts: AlertSpan[], format = 'alertmanager') =>
  artefactOf(id, { alerts }, { format });

const timesOf = (...artefacts: ReturnType<typeof source>[]) =>
  alertTimes(artefacts).map(({ name, firedAt, resolvedAt }) => [
    name,
    clock(firedAt),
    resolvedAt === null ? null : clock(resolvedAt),
  ]);

describe('alertTimes', () => {
  it('takes the same alert of several series and sources for one', () => {
    const times = alertTimes([
      source('am', [
        alertOf('Down', 10, null, { labels: { pod: 'a' } }),
        alertOf('Down', 12, null, { labels: { pod: 'b' } }),
      ]),
      source('webhook', [
        alertOf('Down', 10, 95, {
          labels: { pod: 'a', severity: 'critical' },
          summary: 'It is down',
        }),
        alertOf('Down', 12, 90, { labels: { pod: 'b' } }),
      ]),
    ]);
    expect(times).toMatchObject([
      { name: 'Down', severity: 'critical', summary: 'It is down' },
    ]);
    expect([clock(times[0].firedAt), clock(times[0].resolvedAt!)]).toEqual([
      '12:00:10',
      '12:01:35',
    ]);
    expect(times[0].fired.map(({ artefact }) => artefact.id)).toEqual([
      'am',
      'webhook',
    ]);
    expect(times[0].resolved.map(({ artefact }) => artefact.id)).toEqual([
      'webhook',
    ]);
  });

  it('keeps different alerts apart, in order of time', () => {
    expect(
      timesOf(source('am', [alertOf('B', 30, 40), alertOf('A', 20, null)])),
    ).toEqual([
      ['A', '12:00:20', null],
      ['B', '12:00:30', '12:00:40'],
    ]);
  });

  it('takes an alert that fires again much later for another one', () => {
    expect(
      timesOf(source('am', [alertOf('A', 600, null), alertOf('A', 0, 60)])),
    ).toEqual([
      ['A', '12:00:00', '12:01:00'],
      ['A', '12:10:00', null],
    ]);
  });

  it('does not take it for resolved while one of its series fires, as the same source says', () => {
    expect(
      timesOf(source('am', [alertOf('A', 0, 60), alertOf('A', 5, null)])),
    ).toEqual([['A', '12:00:00', null]]);
  });

  it('does not take for its firing that Prometheus holds its condition for met', () => {
    const pending = source('p', [alertOf('A', 0, null)], 'prometheus-alerts');
    expect(timesOf(pending)).toEqual([['A', '12:00:00', null]]);
    expect(timesOf(pending, source('am', [alertOf('A', 6, null)]))).toEqual([
      ['A', '12:00:06', null],
    ]);
  });

  it('says of an alert what was said when it fired', () => {
    const [{ summary }] = alertTimes([
      source(
        'p',
        [alertOf('A', 0, null, { summary: '100 %' })],
        'prometheus-alerts',
      ),
      source('am', [
        alertOf('A', 6, null),
        alertOf('A', 6, null, { summary: '20 %', labels: { pod: 'a' } }),
      ]),
    ]);
    expect(summary).toBe('20 %');
  });

  it('goes by corrected clocks', () => {
    const artefact = source('am', [alertOf('A', 30, 60)]);
    expect(timesOf({ ...artefact, offsetMs: 30_000 })).toEqual([
      ['A', '12:00:00', '12:00:30'],
    ]);
  });

  it.each(['Watchdog', 'DeadMansSwitch', "Dead Man's Switch", 'heartbeat'])(
    'leaves out %s, which fires always',
    name => {
      expect(timesOf(source('am', [alertOf(name, 0, null)]))).toEqual([]);
    },
  );

  it('leaves out what has no severity on purpose', () => {
    const labels = { severity: 'none' };
    expect(timesOf(source('am', [alertOf('A', 0, null, { labels })]))).toEqual(
      [],
    );
  });

  it('cites a few of many series', () => {
    const alerts = Array.from({ length: 50 }, (_, i) =>
      alertOf('A', 0, 9, { labels: { pod: `${i}` } }),
    );
    const [{ fired, resolved }] = alertTimes([source('am', alerts)]);
    expect(fired[0].cites).toHaveLength(3);
    expect(resolved[0].cites).toHaveLength(3);
  });
});
