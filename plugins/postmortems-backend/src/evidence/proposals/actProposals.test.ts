import type { ActKind } from 'backstage-plugin-postmortems-node';
import { artefactOf, at, clock } from '../../__testUtils__/artefacts';
import type { Act } from '../digest/Digest';
import { actProposals } from './actProposals';

function act(kind: ActKind, seconds: number, more: Partial<Act> = {}): Act {
  return {
    time: at(seconds),
    act: kind,
    message: `${kind} it`,
    actor: null,
    url: null,
    cite: { line: null, path: `[${seconds}]`, text: `${kind} at ${seconds}` },
    ...more,
  };
}

describe('actProposals', () => {
  it.each<[ActKind, string]>([
    ['deploy', 'deploy'],
    ['rollback', 'rollback'],
    ['change', 'change'],
    ['restarted', 'process_started'],
    ['opened', 'opened'],
    ['paged', 'paged'],
    ['acknowledged', 'acknowledged'],
    ['resolved', 'resolved'],
    ['decision', 'decision'],
  ])('takes a %s for %s', (kind, expected) => {
    const acts = [act(kind, 5, { actor: '@olga', url: 'https://a.example/1' })];
    expect(actProposals([artefactOf('chat', { acts })])).toEqual([
      {
        time: at(5),
        kind: expected,
        description: `${kind} it`,
        source: 'chat',
        actor: '@olga',
        url: 'https://a.example/1',
        citations: [
          {
            evidenceId: 'chat',
            line: null,
            path: '[5]',
            text: `${kind} at 5`,
          },
        ],
        milestones: [],
      },
    ]);
  });

  it('takes no message, and no life of a process, for an event by itself', () => {
    const acts = [act('message', 1), act('started', 2), act('stopped', 3)];
    expect(actProposals([artefactOf('chat', { acts })])).toEqual([]);
  });

  it('takes the same that two systems tell for one', () => {
    const proposals = actProposals([
      artefactOf('chat', { acts: [act('deploy', 25)] }),
      artefactOf('ci', { acts: [act('deploy', 5)] }),
    ]);
    expect(proposals).toHaveLength(1);
    expect(clock(proposals[0].time)).toBe('12:00:05');
    expect(proposals[0].citations.map(({ evidenceId }) => evidenceId)).toEqual([
      'ci',
      'chat',
    ]);
  });

  it('keeps apart what is another thing, or much later', () => {
    const acts = [
      act('deploy', 0),
      act('deploy', 5, { message: 'another' }),
      act('rollback', 6, { message: 'deploy it' }),
      act('deploy', 40),
    ];
    expect(actProposals([artefactOf('ci', { acts })])).toHaveLength(4);
  });

  it('goes by corrected clocks, in order of time', () => {
    const proposals = actProposals([
      artefactOf('ci', { acts: [act('deploy', 50)] }),
      artefactOf('chat', { acts: [act('decision', 60)] }, { offsetMs: 30_000 }),
    ]);
    expect(proposals.map(({ time, kind }) => [clock(time), kind])).toEqual([
      ['12:00:30', 'decision'],
      ['12:00:50', 'deploy'],
    ]);
  });

  it('takes little time for very many', () => {
    const artefacts = Array.from({ length: 20 }, (_, i) =>
      artefactOf(`a${i}`, {
        acts: Array.from({ length: 1_000 }, (__, j) =>
          act('deploy', i + j * 60, { message: `v${i}.${j}` }),
        ),
      }),
    );
    const start = performance.now();
    expect(actProposals(artefacts)).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
