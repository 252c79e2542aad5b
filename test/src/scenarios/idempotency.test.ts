import { setTimeout as delay } from 'node:timers/promises';
import { crowd } from '../support/crowd';
import { withPortal } from '../support/portal';
import { chanceOf } from '../support/random';
import { RawAnswer, Replica } from '../support/Replica';
import { inRun, scenario } from '../support/scenario';

const PEOPLE = 10;
const KEYS = inRun({ usual: 4, proof: 500 });
const MOST_COPIES = 5;
const LONGEST_DELAY_MS = 20;

/** What is made, in turn: below a document, or a document. */
const KINDS = [
  { below: '/timeline', body: { description: 'Something happened' } },
  { below: '/factors', body: { statement: 'A cause', layer: 'systemic' } },
  { below: '/action-items', body: { title: 'Something to do' } },
  { below: undefined, body: { title: 'Another post-mortem' } },
];

describe('every creation is sent several times at once', () => {
  scenario(
    'T11 idempotency',
    { floor: '5,000 keys, each sent 1–5 times at once, 5,000 rows' },
    engine =>
      withPortal(engine, async replicas => {
        const chance = chanceOf(11);
        let sent = 0;
        const made: string[] = [];
        const documents: string[] = [];
        for (let person = 0; person < PEOPLE; person++) {
          const document = await replicas[0].as('reader').create({
            title: `Of person ${person}`,
          });
          documents.push(document.ref);
        }

        await crowd({ people: PEOPLE, times: KEYS }, async (person, time) => {
          const { below, body } = KINDS[time % KINDS.length];
          const path = below
            ? `/postmortems/${documents[person]}${below}`
            : '/postmortems';
          const copies = 1 + chance.below(MOST_COPIES);
          sent += copies;
          const answers = await Promise.all(
            Array.from({ length: copies }, () =>
              post(chance.pick(replicas), `p${person}`, path, {
                key: `key-${time}`,
                body,
                delayMs: chance.below(LONGEST_DELAY_MS),
              }),
            ),
          );
          for (const { status, body: answered } of answers) {
            expect(status).toBe(201);
            expect(answered).toEqual(answers[0].body);
          }
          made.push(answers[0].body.id);
        });

        const found = await everything(replicas[0], documents);
        expect(found.sort()).toEqual(made.sort());
        expect(new Set(found).size).toBe(PEOPLE * KEYS);
        return `${PEOPLE * KEYS} keys in ${sent} requests, ${
          found.length
        } rows`;
      }),
  );
});

async function post(
  replica: Replica,
  name: string,
  path: string,
  request: { key: string; body: unknown; delayMs: number },
): Promise<RawAnswer> {
  await delay(request.delayMs);
  return replica.request(name, 'POST', path, {
    headers: { 'idempotency-key': request.key },
    json: request.body,
  });
}

/** The ids of all rows of the documents, and of all other documents. */
async function everything(
  replica: Replica,
  documents: string[],
): Promise<string[]> {
  const client = replica.as('reader');
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await client.list({ limit: 100, cursor });
    for (const { id, ref } of items) {
      if (!documents.includes(ref)) {
        ids.push(id);
      } else {
        const { timeline, factors, actionItems } = await client.get(ref);
        ids.push(
          ...[...timeline, ...factors, ...actionItems].map(row => row.id),
        );
      }
    }
    cursor = nextCursor ?? undefined;
  } while (cursor);
  return ids;
}
