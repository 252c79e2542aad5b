import {
  actionItemRules,
  actionItemTransport,
  eventRules,
  eventTransport,
  headerOf,
  headerRules,
  headerTransport,
  Postmortem,
  PostmortemsClient,
} from 'backstage-plugin-postmortems-common';
import { crowd } from '../support/crowd';
import { withPortal } from '../support/portal';
import { typist, Typist } from '../support/saving';
import { inRun, scenario } from '../support/scenario';

const EDITS = inRun({ usual: 2, proof: 200 });
const ROWS = inRun({ usual: 1, proof: 5 });

const line = (time: number) => `Written ${time}`;
const url = (time: number) => `https://example.org/${time}`;
const instant = (time: number) =>
  new Date(Date.UTC(2025, 1, 9, 10, 0, time)).toISOString();

/** What each person types into the field that is theirs, by the time. */
const HEADER_FIELDS = {
  title: line,
  statedDuration: line,
  startedAt: instant,
  detectedAt: instant,
  acknowledgedAt: instant,
  mitigatedAt: instant,
  resolvedAt: instant,
  runbookUsed: (time: number) => ({
    name: line(time),
    url: null,
    helped: null,
  }),
  links: (time: number) => [
    { url: url(time), kind: 'other' as const, title: '' },
  ],
  impactFigures: (time: number) => [
    { label: 'Requests', value: time, unit: '', estimated: false },
  ],
};
const EVENT_FIELDS = {
  description: line,
  source: line,
  actor: line,
  evidenceUrl: url,
};
const ACTION_FIELDS = {
  title: line,
  proof: line,
  reason: line,
  ticketUrl: url,
};

/** Somebody with one field to fill: in which row, with what, and where it must stand in the end. */
interface Person {
  typist: Typist<any>;
  field: string;
  value: (time: number) => unknown;
  /** The row in a whole document. */
  rowIn: (document: Postmortem) => any;
}

describe('everybody edits something else in the same document', () => {
  scenario(
    'T3 disjoint editing',
    { floor: '50 people × 200 edits, 0 conflicts shown, 0 lost' },
    engine =>
      withPortal(engine, async replicas => {
        let refused = 0;
        const counting: typeof fetch = async (...request) => {
          const answer = await fetch(...request);
          if (answer.status === 412) refused += 1;
          return answer;
        };
        const reader = replicas[0].as('reader');
        const ref = await makeDocument(reader);
        const document = await reader.get(ref);
        const people = peopleOf(document, number =>
          replicas[number % replicas.length].as(`p${number}`, counting),
        );

        await crowd(
          { people: people.length, times: EDITS },
          async (n, time) => {
            const { saver, save } = people[n].typist;
            saver.edit({ [people[n].field]: people[n].value(time) });
            await save();
          },
        );

        const shown = people.flatMap(person => person.typist.shown);
        expect(shown).toEqual([]);
        const after = await reader.get(ref);
        const lost = people.filter(({ field, value, rowIn }) => {
          const kept = JSON.stringify(rowIn(after)[field]);
          return kept !== JSON.stringify(value(EDITS - 1));
        });
        expect(lost).toEqual([]);
        const edits = people.length * EDITS;
        expect(after.seq - document.seq).toBe(edits);
        // Without a refusal nobody ever met, and nothing would be proved.
        expect(refused).toBeGreaterThan(0);
        return `${people.length} people × ${EDITS} edits, ${refused} carried over to a newer row, 0 conflicts shown, 0 lost`;
      }),
  );
});

async function makeDocument(client: PostmortemsClient): Promise<string> {
  const { ref } = await client.create({ title: 'Everybody edits' });
  for (let i = 0; i < ROWS; i++) {
    await client.createEvent(ref, { description: 'Something happened' });
    await client.createActionItem(ref, { title: 'Something to do' });
  }
  return ref;
}

/** One person for each field of each row. */
function peopleOf(
  document: Postmortem,
  clientOf: (number: number) => PostmortemsClient,
): Person[] {
  const people: Person[] = [];
  const join = (
    fields: Record<string, Person['value']>,
    sit: (connection: {
      api: PostmortemsClient;
      ref: () => Promise<string>;
    }) => Typist<any>,
    rowIn: Person['rowIn'],
  ) => {
    for (const [field, value] of Object.entries(fields)) {
      const api = clientOf(people.length);
      const connection = { api, ref: async () => document.ref };
      people.push({ typist: sit(connection), field, value, rowIn });
    }
  };

  join(
    HEADER_FIELDS,
    to => typist(headerOf(document), headerRules, headerTransport(to)),
    headerOf,
  );
  document.timeline.forEach((event, i) =>
    join(
      EVENT_FIELDS,
      to => typist(event, eventRules, eventTransport(to)),
      ({ timeline }) => timeline[i],
    ),
  );
  document.actionItems.forEach((item, i) =>
    join(
      ACTION_FIELDS,
      to => typist(item, actionItemRules, actionItemTransport(to)),
      ({ actionItems }) => actionItems[i],
    ),
  );
  return people;
}
