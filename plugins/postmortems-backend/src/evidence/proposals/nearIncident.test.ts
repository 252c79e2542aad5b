import { at } from '../../__testUtils__/artefacts';
import { nearIncident } from './nearIncident';
import type { Proposal, ProposalKind } from './Proposal';

const HOUR = 3_600;

const proposal = (kind: ProposalKind, hours: number): Proposal => ({
  time: at(hours * HOUR),
  kind,
  description: kind,
  source: 'log',
  actor: null,
  url: null,
  citations: [],
  milestones: [],
});

const window = { from: at(0), to: at(HOUR) };

/** At which hours what remains is. */
const hoursOf = (proposals: Proposal[], known: typeof window | null = null) =>
  nearIncident(proposals, known).map(
    ({ time, kind }) => `${kind} ${(time - at(0)) / HOUR / 1_000}`,
  );

describe('what is near an incident', () => {
  const deploys = [-700, -7, -6, -0.5, 0.5, 3, 3.1, 500].map(hours =>
    proposal('deploy', hours),
  );

  it('was done up to six hours before it, and two hours after it', () => {
    expect(hoursOf(deploys, window)).toEqual([
      'deploy -6',
      'deploy -0.5',
      'deploy 0.5',
      'deploy 3',
    ]);
  });

  it('is told by its trouble, where it is not known when it was', () => {
    const trouble = [proposal('errors_start', 0), proposal('recovered', 1)];
    expect(hoursOf([...deploys, ...trouble])).toEqual([
      'deploy -6',
      'deploy -0.5',
      'deploy 0.5',
      'deploy 3',
      'errors_start 0',
      'recovered 1',
    ]);
  });

  it('is everything, where nothing says when it was', () => {
    expect(nearIncident(deploys, null)).toEqual(deploys);
  });

  it('is the same for alerts, and for what people did', () => {
    for (const kind of ['alert_fired', 'paged', 'decision'] as const) {
      expect(
        hoursOf([proposal(kind, -90), proposal(kind, 0.1)], window),
      ).toEqual([`${kind} 0.1`]);
    }
  });

  it('is all trouble that the evidence tells of', () => {
    const trouble = [proposal('errors_start', -90), proposal('eased', 90)];
    expect(nearIncident(trouble, window)).toEqual(trouble);
  });
});
