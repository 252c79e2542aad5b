import { artefactOf, at } from '../../__testUtils__/artefacts';
import { alertProposals } from './alertProposals';
import type { AlertTime } from './alertTimes';

const shownBy = (id: string) => [
  {
    artefact: artefactOf(id, {}),
    cites: [{ line: null, path: '[0]', text: `as ${id} says` }],
  },
];

const ALERT: AlertTime = {
  name: 'Down',
  severity: 'critical',
  summary: 'Nobody answers',
  firedAt: at(10),
  resolvedAt: at(90),
  fired: shownBy('pager'),
  resolved: shownBy('metric'),
};

describe('alertProposals', () => {
  it('tells when an alert fired, and when it was resolved, each by who shows it', () => {
    expect(alertProposals([ALERT])).toEqual([
      {
        time: at(10),
        kind: 'alert_fired',
        description: 'Alert Down (critical) fires: Nobody answers',
        source: 'pager',
        actor: null,
        url: null,
        citations: [
          {
            evidenceId: 'pager',
            line: null,
            path: '[0]',
            text: 'as pager says',
          },
        ],
        milestones: [],
      },
      expect.objectContaining({
        time: at(90),
        kind: 'alert_resolved',
        description: 'Alert Down (critical) is resolved',
        source: 'metric',
      }),
    ]);
  });

  it('does without what is not known', () => {
    const bare = { ...ALERT, severity: null, summary: null, resolvedAt: null };
    expect(alertProposals([bare]).map(one => one.description)).toEqual([
      'Alert Down fires',
    ]);
  });
});
