import fc from 'fast-check';
import fs from 'fs';
import path from 'path';
import { CHECK_IDS, CHECK_STATES, CheckState } from '../../model';
import { readPostmortem } from '../../imports';
import { parseReport } from '../../report';
import {
  arbitraryReport,
  settings,
} from '../../report/__testUtils__/arbitraryReport';
import { cpuTime } from '../../report/__testUtils__/cpuTime';
import { checkAll, MOST_PROSE } from './checkAll';
import { CHECKS } from './checks';
import { sayCheck } from './sayCheck';
import { aPostmortem, contextOf, ofReport } from './__testUtils__/postmortems';

const SHARED = path.resolve(__dirname, '../../../../../../shared');
const SEED = path.join(SHARED, 'seed/example-report.md');
const CORPUS = path.join(
  process.env.POSTMORTEMS_CORPUS ?? path.join(SHARED, 'corpus'),
  'md',
);

const sayAll = (postmortem: Parameters<typeof contextOf>[0]) =>
  checkAll(contextOf(postmortem)).map(result => ({
    ...result,
    ...sayCheck(result),
  }));

describe('all checks', () => {
  it('are asked in the order of the process, each once', () => {
    expect(CHECKS.map(({ id }) => id)).toEqual(CHECK_IDS);
  });

  it('look no further into a text than anybody writes', () => {
    const blame = 'The engineer was careless.\n';
    const filler = 'The pool was full.\n'.repeat(
      Math.ceil(MOST_PROSE / 'The pool was full.\n'.length),
    );
    const stateOf = (summary: string) =>
      sayAll(aPostmortem({ sections: { summary } })).find(
        ({ id }) => id === 'blameless',
      )!.state;
    expect(stateOf(blame + filler)).toBe('fail');
    expect(stateOf(filler + blame)).toBe('pass');
  });

  it('show no wall of red to who begins', () => {
    const sections = Object.fromEntries(
      settings.templates[0].sections.map(({ key }) => [key, '']),
    );
    const states = sayAll(aPostmortem({ sections })).map(({ id, state }) => [
      id,
      state,
    ]);
    expect(states.filter(([, state]) => state !== 'not_yet')).toEqual([
      // It is open, and that is all there is to say.
      ['restriction-reasoned', 'pass'],
    ]);
  });

  it('give advice for what does not pass, and for nothing else', () => {
    for (const { state, advice, why } of sayAll(aPostmortem())) {
      expect(advice === '').toBe(state === 'pass');
      expect(why).toMatch(/\(process, /);
    }
  });

  it('never throw, and always say the same of the same', () => {
    fc.assert(
      fc.property(arbitraryReport, report => {
        const said = sayAll(ofReport(report));
        expect(said).toEqual(sayAll(ofReport(structuredClone(report))));
        for (const { text } of said) expect(text).not.toContain('undefined');
      }),
      { numRuns: 150 },
    );
  });

  it('take time in proportion to the document, up to the largest', () => {
    const ofParts = (count: number) =>
      contextOf(
        aPostmortem({
          startedAt: '2025-02-09T00:00:00.000Z',
          resolvedAt: '2025-02-09T16:00:00.000Z',
          timeline: Array.from({ length: 4 * count }, (_, i) => ({
            occurredAt: new Date(
              Date.UTC(2025, 1, 9) + i * 28_800,
            ).toISOString(),
            description: `Error rate of checkout is ${
              i % 40
            } % as the pool of connections is used up`,
          })),
          factors: Array.from({ length: count }, (_, i) => ({
            statement: `No alert tells that pool ${i} of connections is used up`,
            parentId: i === 0 ? null : String(i),
          })),
          actionItems: Array.from({ length: count }, (_, i) => ({
            title: `Add an alert on the use of pool ${i} to the dashboard of checkout`,
            factorIds: [String(i + 1)],
          })),
        }),
      );
    const [large, eighth] = [ofParts(500), ofParts(500 / 8)];
    const least = (of: typeof large) =>
      Math.min(...Array.from({ length: 7 }, () => cpuTime(() => checkAll(of))));
    least(eighth);
    const [whole, part] = [least(large), least(eighth)];
    process.stdout.write(
      `2,000 events, 500 factors, 500 actions: ${whole.toFixed(1)} ms; ` +
        `an eighth of it: ${part.toFixed(1)} ms\n`,
    );
    // About 50 ms, and eight to ten times what an eighth takes, on a machine that does nothing else. A slow machine
    // slows both alike. What grows with the square takes 64 times as long, and is caught where that makes it slow.
    expect(whole).toBeLessThan(Math.max(150, 8 * 3 * part));
  });
});

// The example of the process and the corpus lie outside the repository.
(fs.existsSync(SEED) ? describe : describe.skip)(
  'the example of the process',
  () => {
    const said = () =>
      sayAll(
        ofReport(parseReport(fs.readFileSync(SEED, 'utf8'), settings).document),
      );

    it('contradicts itself in its duration and in one span, and in nothing else', () => {
      const { state, text } = said().find(({ id }) => id === 'consistent')!;
      expect(state).toBe('fail');
      expect(text).toBe(
        'The stated duration is “1h 35min (10:05 - 11:40 UTC)”; the times say 34 min 37 s (10:05:23 to 10:40 UTC). ' +
          'What Went Well says “10 minutes from page to fix”; it is 14 min in the timeline (10:08:12 to 10:22:10 UTC).',
      );
    });

    it('is judged as a careful reader would', () => {
      expect(
        Object.fromEntries(
          said().map(({ id, state, reason }) => [id, `${state} ${reason}`]),
        ),
      ).toEqual({
        'timeline-complete': 'pass whole',
        'times-in-order': 'pass ordered',
        'data-gaps-noted': 'not_yet no_evidence',
        'several-factors': 'pass several',
        'whys-deep': 'pass deep',
        'no-person-leaf': 'pass deeper',
        'factors-have-actions': 'warn without_action',
        'actions-complete': 'pass complete',
        'actions-specific': 'pass specific',
        'action-prevents': 'pass worded',
        'actions-sponsored': 'warn unsponsored',
        'impact-quantified': 'pass counted',
        'root-cause-told': 'pass told',
        'lessons-told': 'pass told',
        'runbook-told': 'pass missing',
        consistent: 'fail duration',
        blameless: 'pass blameless',
        'restriction-reasoned': 'pass open',
        distributed: 'pass shared',
        'actions-tracked': 'warn untracked',
        'follow-up-scheduled': 'warn none',
      });
    });
  },
);

(fs.existsSync(CORPUS) ? describe : describe.skip)('real post-mortems', () => {
  it('are all judged', () => {
    const counts = new Map<string, Record<CheckState, number>>();
    for (const file of fs
      .readdirSync(CORPUS)
      .filter(name => /\.md$/.test(name))) {
      const markdown = fs.readFileSync(path.join(CORPUS, file), 'utf8');
      const { document } = readPostmortem(markdown, settings, {
        fileName: file,
      });
      for (const { id, state, text } of sayAll(ofReport(document))) {
        const count = counts.get(id) ?? {
          pass: 0,
          warn: 0,
          fail: 0,
          not_yet: 0,
        };
        count[state] += 1;
        counts.set(id, count);
        if (process.env.POSTMORTEMS_CHECKS === id) {
          process.stdout.write(`${file}: ${state} ${text}\n`);
        }
      }
    }
    const lines = [...counts].map(
      ([id, count]) =>
        `${id.padEnd(22)}${CHECK_STATES.map(state =>
          `${state} ${count[state]}`.padEnd(12),
        ).join('')}`,
    );
    process.stdout.write(`${lines.join('\n')}\n`);
    expect([...counts.keys()]).toEqual(CHECK_IDS);
  });
});
