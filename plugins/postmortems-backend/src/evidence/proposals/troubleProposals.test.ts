import { artefactOf, at, changeOf, clock } from '../../__testUtils__/artefacts';
import type { Change, Episode } from './Change';
import { LifecycleAct, troubleProposals } from './troubleProposals';

const proxy = artefactOf('proxy', {});
const app = artefactOf('app', {});

function episode(
  from: number,
  to: number | null,
  more: Partial<Change> = {},
): Episode {
  const start = changeOf('start', from, { artefact: proxy, ...more });
  const end = changeOf('end', to ?? 0, { artefact: proxy, ...more });
  return to === null ? { start } : { start, end };
}

function process(
  act: 'started' | 'stopped',
  time: number,
  message: string,
): LifecycleAct {
  return {
    artefact: app,
    time: at(time),
    act,
    message,
    actor: null,
    url: null,
    cite: { line: time, path: null, text: message },
  };
}

const shown = (episodes: Episode[], lifecycle: LifecycleAct[] = []) =>
  troubleProposals(episodes, lifecycle).map(({ time, kind, description }) => [
    clock(time),
    kind,
    description,
  ]);

describe('troubleProposals', () => {
  it('says what begins and what ends', () => {
    expect(shown([episode(100, 200)])).toEqual([
      ['12:01:40', 'errors_start', 'Errors begin: 500 answers'],
      ['12:03:20', 'recovered', 'Back to usual: 500 answers end'],
    ]);
  });

  it('goes by the gravest of what begins together, and names first what there is most of', () => {
    const many = { trouble: 'unreachable' as const, strength: 90 };
    expect(
      shown([
        episode(100, null, { strength: 500 }),
        episode(102, null, { ...many, strength: 3, what: 'errors “refused”' }),
        episode(101, null, { ...many, what: '502 answers' }),
      ]),
    ).toEqual([
      [
        '12:01:40',
        'process_gone',
        'Service stops answering: 502 answers and errors “refused”',
      ],
    ]);
  });

  it('says what another trouble takes the place of', () => {
    const slow = { trouble: 'slow' as const, what: '504 answers' };
    expect(shown([episode(100, 200), episode(203, null, slow)])[1]).toEqual([
      '12:03:23',
      'slow_start',
      'Responses become slow: 504 answers; 500 answers end',
    ]);
  });

  it('says that it is partly better while another trouble goes on', () => {
    const slow = { trouble: 'slow' as const, what: '504 answers' };
    expect(shown([episode(100, 200), episode(100, null, slow)])[1]).toEqual([
      '12:03:20',
      'eased',
      'Partly back to usual: 500 answers end',
    ]);
  });

  it('takes the start of a process for the reason why it is better', () => {
    const started = process('started', 190, 'listening on 80');
    const [, better, ...others] = troubleProposals(
      [episode(100, 200)],
      [started],
    );
    expect(others).toEqual([]);
    expect(clock(better.time)).toBe('12:03:10');
    expect(better.description).toBe(
      'Back to usual: listening on 80; 500 answers end',
    );
    expect(better.source).toBe('app, proxy');
    expect(
      better.citations.map(({ evidenceId, text }) => [evidenceId, text]),
    ).toEqual([
      ['app', 'listening on 80'],
      ['proxy', 'end at 200'],
    ]);
  });

  it('cites the stop of a process where trouble begins', () => {
    const [gone, ...others] = troubleProposals(
      [episode(100, null)],
      [process('stopped', 98, 'exiting')],
    );
    expect(others).toEqual([]);
    expect(gone.citations.map(({ text }) => text)).toEqual([
      'start at 100',
      'exiting',
    ]);
  });

  it('tells of processes that start or stop without trouble, several at once as one', () => {
    expect(
      shown(
        [],
        [
          process('started', 10, 'listening on 80'),
          process('started', 12, 'listening on 81'),
          process('stopped', 11, 'exiting'),
          process('started', 300, 'listening on 82'),
        ],
      ),
    ).toEqual([
      ['12:00:10', 'process_started', 'listening on 80'],
      ['12:05:00', 'process_started', 'listening on 82'],
      ['12:00:11', 'process_stopped', 'exiting'],
    ]);
  });

  it('takes no stop for a reason why it is better, nor a start for one why it is worse', () => {
    const kinds = shown(
      [episode(100, 200)],
      [process('started', 101, 'a'), process('stopped', 199, 'b')],
    ).map(([, kind]) => kind);
    expect(kinds).toEqual([
      'errors_start',
      'recovered',
      'process_started',
      'process_stopped',
    ]);
  });

  it('cites a few lines of each of many artefacts', () => {
    const cites = Array.from({ length: 5 }, (_, i) => ({
      line: i + 1,
      path: null,
      text: `line ${i}`,
    }));
    const episodes = Array.from({ length: 9 }, (_, i) =>
      episode(100, null, { artefact: artefactOf(`a${i}`, {}), cites }),
    );
    const [{ citations, source }] = troubleProposals(episodes, []);
    expect(citations).toHaveLength(8);
    expect(
      citations.filter(({ evidenceId }) => evidenceId === 'a0'),
    ).toHaveLength(2);
    expect(source).toBe('a0, a1, a2');
  });
});
