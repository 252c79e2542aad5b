import fc from 'fast-check';
import {
  alertOf,
  artefactOf,
  at,
  clock,
  logOf,
  seconds,
  seriesOf,
  signatureOf,
} from '../../__testUtils__/artefacts';
import type { Act } from '../digest/Digest';
import type { TimeSpan } from '../gaps/DataGap';
import { atOnce } from '../../inTurns';
import type { Artefact } from './Artefact';
import { proposeTimeline } from './proposeTimeline';

const act = (kind: Act['act'], time: number, message: string): Act => ({
  time: at(time),
  act: kind,
  message,
  actor: '@olga',
  url: null,
  cite: { line: null, path: '[0]', text: message },
});

/** A proxy whose service answers with errors, then not at all, then again. */
const proxy = logOf('proxy', 600, [
  signatureOf('HTTP 500', seconds(100, 160), { status: 500 }),
  signatureOf('HTTP 502', seconds(160, 240), { status: 502 }),
]);

const service = logOf(
  'service',
  600,
  [signatureOf('it broke', seconds(101, 160))],
  {
    acts: [
      act('started', 0, 'listening on 80'),
      act('started', 238, 'listening on 80'),
      act('stopped', 599, 'exiting'),
    ],
  },
);

const pager = artefactOf('pager', {
  alerts: [
    alertOf('Errors', 112, 250, { labels: { severity: 'critical' } }),
    alertOf('DiskFull', -90_000, null),
    alertOf('Watchdog', -90_000, null),
  ],
});

const chat = artefactOf('chat', {
  acts: [
    act('message', 120, 'looking'),
    act('decision', 150, 'Roll back'),
    act('resolved', 300, 'All good'),
  ],
});

const shown = (artefacts: Artefact[]) =>
  atOnce(proposeTimeline(artefacts)).map(({ time, kind, milestones }) =>
    `${clock(time)} ${kind} ${milestones.join(',')}`.trim(),
  );

const EXPECTED = [
  '12:01:40 errors_start started',
  '12:01:52 alert_fired detected',
  '12:02:30 decision',
  '12:02:40 process_gone',
  '12:03:58 recovered mitigated',
  '12:04:10 alert_resolved',
  '12:05:00 resolved resolved',
];

describe('proposeTimeline', () => {
  it('tells an incident as a person would', () => {
    expect(shown([proxy, service, pager, chat])).toEqual(EXPECTED);
  });

  it('tells the same in whatever order the artefacts come', () => {
    const artefacts = [proxy, service, pager, chat];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(artefacts, { minLength: artefacts.length }),
        shuffled => expect(shown(shuffled)).toEqual(EXPECTED),
      ),
    );
  });

  it('cites something for all that it says', () => {
    for (const { citations, source } of atOnce(
      proposeTimeline([proxy, service, pager, chat]),
    )) {
      expect(citations.length).toBeGreaterThan(0);
      expect(source).not.toBe('');
    }
  });

  it('says nothing of nothing, and of what is as usual', () => {
    expect(shown([])).toEqual([]);
    expect(
      shown([
        logOf('log', 3_600, [
          signatureOf(
            'routine',
            seconds(0, 360).map(i => i * 10),
          ),
        ]),
        artefactOf('metric', {
          series: [seriesOf({ code: '500' }, new Array(700).fill(0.1))],
        }),
      ]),
    ).toEqual([]);
  });

  it('takes a start where the logs begin, and a stop where they end, for no event', () => {
    const acts = [
      act('started', 5, 'listening on 80'),
      act('stopped', 595, 'exiting'),
    ];
    expect(shown([logOf('log', 600, [], { acts })])).toEqual([]);
  });

  it('tells of alerts where there is nothing else', () => {
    const alerts = [alertOf('A', 0, null), alertOf('B', 500, 900)];
    const expected = [
      '12:00:00 alert_fired detected',
      '12:08:20 alert_fired',
      '12:15:00 alert_resolved',
    ];
    expect(shown([artefactOf('pager', { alerts })])).toEqual(expected);
    const list = { alerts, lines: 2, span: { from: at(0), to: at(900) } };
    expect(shown([artefactOf('list', list)])).toEqual(expected);
    const moment = artefactOf('moment', {
      series: [seriesOf({ code: '500' }, [3])],
      span: { from: at(950), to: at(950) },
    });
    expect(shown([artefactOf('pager', { alerts }), moment])).toEqual(expected);
  });

  it('does not let notes that begin late decide which alerts are old', () => {
    const notes = artefactOf('notes', {
      lines: 3,
      span: { from: at(400), to: at(500) },
      volume: [[at(400), 3]],
    });
    const alerts = [alertOf('A', 0, null)];
    expect(shown([artefactOf('pager', { alerts }), notes])).toEqual([
      '12:00:00 alert_fired detected',
    ]);
  });

  it('leaves out what was done at quite another time', () => {
    const day = 86_400;
    const deploys = artefactOf('ci', {
      acts: seconds(-30, 10).map(days =>
        act('deploy', days * day - 600, `v${days}`),
      ),
    });
    const told = (artefacts: Artefact[], window?: TimeSpan) =>
      atOnce(proposeTimeline(artefacts, window)).flatMap(
        ({ kind, description }) => (kind === 'deploy' ? [description] : []),
      );
    // Ten minutes before the logs begin.
    expect(told([proxy, deploys])).toEqual(['v0']);
    expect(told([deploys], { from: at(day), to: at(day + 60) })).toEqual([
      'v1',
    ]);
    expect(told([deploys])).toHaveLength(40);
  });

  it('corrects clocks', () => {
    const late = (artefact: Artefact) => ({ ...artefact, offsetMs: 60_000 });
    expect(shown([late(proxy), late(service)])).toEqual([
      '12:00:40 errors_start started',
      '12:01:40 process_gone',
      '12:02:58 recovered mitigated,resolved',
    ]);
  });
});
