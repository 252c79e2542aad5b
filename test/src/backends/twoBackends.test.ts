import {
  currentRow,
  errorStatus,
  Header,
  PostmortemSummary,
  Section,
} from 'backstage-plugin-postmortems-common';
import { checkAppends, SECTION } from '../support/appends';
import { crowd } from '../support/crowd';
import { scenario } from '../support/scenario';
import { Backend, backends } from './backends';

const PEOPLE = 20;
const TIMES = 60;
/** How long each way of asking is measured, and how often. */
const ROUND_MS = 5_000;
const ROUNDS = 3;
/** Of those who ask while it is measured. */
const CONNECTIONS = 20;
/** How long the outbox has, which looks every few seconds. */
const TOLD_WITHIN_MS = 120_000;

if (!backends) {
  process.stdout.write(
    'Skipped: two backends in processes of their own are put under load by `yarn proof` only\n',
  );
}

(backends ? describe : describe.skip)('two backends over one database', () => {
  scenario(
    'Two backends under load',
    {
      floor: 'nothing lost, nothing doubled',
      // SQLite is for one backend.
      on: ['PostgreSQL'],
    },
    async () => {
      const [one, two] = backends!;
      const alice = one.as('alice');
      const word = `w${Date.now()}`;
      const notes = await alice.create({ title: `Notes ${word}` });
      const shared = await alice.create({ title: `Shared ${word}` });
      const appended: string[] = [];
      const made = new Set<string>();
      const actions = new Set<string>();
      let refused = 0;

      await crowd({ people: PEOPLE, times: TIMES }, async (person, time) => {
        const id = `${person}-${time}`;
        // Half of them begin at the one, and go on at the other.
        const [here, there] =
          (person + time) % 2 === 0 ? [one, two] : [two, one];
        const everywhere = (path: string, json: unknown) =>
          Promise.all(
            [here, there].map(backend =>
              backend.post('alice', path, `${word}-${path}-${id}`, json),
            ),
          );
        switch (time % 3) {
          case 0:
            refused += await append(here, notes.ref, `${id}`);
            appended.push(id);
            break;
          case 1: {
            const answers = await everywhere('/postmortems', {
              title: `Made ${word} ${id}`,
              reviewers: ['user:default/bob'],
            });
            const [{ ref, seq }] = answers;
            expect(answers.map(answer => answer.ref)).toEqual([ref, ref]);
            made.add(ref);
            await there.as('alice').transition(ref, seq, { to: 'in_review' });
            break;
          }
          default: {
            const answers = await everywhere(
              `/postmortems/${shared.ref}/action-items`,
              { title: `Do ${id}` },
            );
            const [{ id: actionId }] = answers;
            expect(answers.map(answer => answer.id)).toEqual([
              actionId,
              actionId,
            ]);
            actions.add(actionId);
          }
        }
      });

      const each = (PEOPLE * TIMES) / 3;
      expect([appended.length, made.size, actions.size]).toEqual([
        each,
        each,
        each,
      ]);
      for (const backend of [one, two]) {
        const reader = backend.as('alice');
        expect(await checkAppends(reader, notes.ref, appended)).toEqual({
          ...{ lost: [], duplicated: [], unknown: [], miscounted: [] },
        });
        expect(new Set(await refsOf(backend, `Made ${word}`))).toEqual(made);
        const { actionItems } = await reader.get(shared.ref);
        expect(actionItems.map(({ key }) => key)).toEqual(
          Array.from(
            { length: each },
            (_, i) => `AI-${String(i + 1).padStart(3, '0')}`,
          ),
        );
      }
      expect(await toldOf(two, 'bob', word, made.size)).toEqual(
        new Set([...made].map(ref => `${ref} once`)),
      );

      const alone = await throughput([one]);
      const together = await throughput([one, two]);
      return [
        `${each} edits of one section (${refused} refused and tried again), ${each} post-mortems and ${each} actions, each asked for at both at once: 0 lost, 0 doubled; ${made.size} notifications, each once`,
        `pages of 50 and edits: ${alone.toFixed(
          0,
        )}/s with one, ${together.toFixed(0)}/s with two`,
      ].join('; ');
    },
  );
});

/** @returns how often it was refused, as somebody else had been faster */
async function append(backend: Backend, ref: string, token: string) {
  const client = backend.as('alice');
  const { sections } = await client.get(ref);
  let section = sections.find(({ key }) => key === SECTION)!;
  for (let refused = 0; ; refused++) {
    try {
      const body = `${section.body}${token}\n`;
      await client.putSection(ref, SECTION, section.version, { body });
      return refused;
    } catch (error) {
      if (errorStatus(error) !== 412) throw error;
      section = currentRow<Section>(error)!;
    }
  }
}

/** All that a backend lists with words in them, as often as it lists them. */
async function refsOf(backend: Backend, words: string): Promise<string[]> {
  const client = backend.as('alice');
  const found: PostmortemSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.list({ q: words, limit: 100, cursor });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found.map(({ ref }) => ref);
}

/** Of which post-mortems somebody was told, and whether that was said again. */
async function toldOf(
  backend: Backend,
  name: string,
  word: string,
  expected: number,
): Promise<Set<string>> {
  const startedAt = Date.now();
  for (;;) {
    const told = new Set<string>();
    for (let offset = 0; ; offset += 100) {
      const answer = await backend.fetch(
        name,
        `/api/notifications?search=${word}&limit=100&offset=${offset}`,
      );
      const { notifications } = JSON.parse(await answer.text());
      for (const { payload, updated } of notifications) {
        const [ref] = /PM-[\dA-Z-]+/.exec(payload.link)!;
        told.add(`${ref} ${updated ? 'again' : 'once'}`);
      }
      if (notifications.length < 100) break;
    }
    // Nobody tells when the outbox has done what it has to do.
    if (told.size >= expected || Date.now() - startedAt > TOLD_WITHIN_MS) {
      return told;
    }
    await new Promise(resolve => setTimeout(resolve, 1_000));
  }
}

/** Requests a second, of the rounds' median: four of five read a page, the fifth changes a post-mortem. */
async function throughput(asked: Backend[]): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let answered = 0;
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, n) => {
        const client = asked[n % asked.length].as('alice');
        let header: Header = await client.create({ title: `Load ${n}` });
        for (let i = 0; performance.now() - startedAt < ROUND_MS; i++) {
          if (i % 5 === 4) {
            const { ref, version } = header;
            header = await client.patchHeader(ref, version, { title: `${i}` });
          } else await client.list({ limit: 50 });
          answered += 1;
        }
      }),
    );
    rounds.push(answered / ((performance.now() - startedAt) / 1_000));
  }
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}
