import { PostmortemsClient, utcDay } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readContents } from '../support/contents';
import { createScratchDatabase, Engine, ENGINES } from '../support/databases';
import {
  newWord,
  standsInFolder,
  wordsInDump,
  wordsInFolder,
  wordsInTables,
  wordsInTemporaryFiles,
} from '../support/planted';
import { githubModule, GithubServer } from '../support/githubModule';
import { Chance, chanceOf } from '../support/random';
import { Replica } from '../support/Replica';
import { inRun, scenario } from '../support/scenario';
import { tasksOnDemand } from '../support/tasks';

const ITEMS = inRun({ usual: 12, proof: 500 });
const DAY_MS = 86_400_000;
const SECTION = 'summary';
const REPOSITORY = 'larkfield/shop';
/** A calendar is read as whoever is in the catalog. */
const ALICE = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'alice', namespace: 'default' },
};

/** Two people and an administrator, all of whom read everything here. */
interface People {
  alice: PostmortemsClient;
  bob: PostmortemsClient;
  admin: PostmortemsClient;
  /** Has what was asked of GitHub done, and what changed there read. */
  meetGithub(): Promise<void>;
  /** What is said of an issue there changes, though not what it is called. */
  touchIssues(): void;
  /** Alice's calendar is read. */
  readCalendar(): Promise<void>;
}

/** One post-mortem, and what was written into it. */
interface Item {
  ref: string;
  /** Words that are to be gone in the end. */
  gone: string[];
  /** Words that must still be there. */
  kept: string[];
  /** Of all these, the word that is kept compressed, and that no dump shows in letters. */
  packed: string;
}

/** How what is to be gone is made to go; a control does less. */
interface Erasing {
  purge(people: People, knex: Knex, ref: string): Promise<unknown>;
  redact(people: People, ref: string, n: number): Promise<unknown>;
}

const reason = 'It should not have been written here';

const ERASING: Erasing = {
  purge: ({ admin }, _, ref) => admin.purge(ref, { reason }),
  redact: ({ admin }, ref, n) => admin.redactRevision(ref, n, { reason }),
};

const NOT_AT_ALL: Erasing = { purge: async () => {}, redact: async () => {} };

/** As if it were enough to delete rows. */
const ROWS_ONLY: Erasing = {
  purge: async (_, knex, ref) => {
    await knex('postmortems').where({ ref }).delete();
    await knex('idempotency_keys').delete();
    await knex('searchable_terms').delete();
  },
  redact: async () => {},
};

/** Where planted words were found. */
interface Findings {
  tables: Set<string>;
  files: Set<string>;
  dump: Set<string>;
  temporary: Set<string>;
  /** Whether compressed text of what was purged still lies in a file. */
  compressedInFiles: boolean;
}

describe('what was purged or redacted', () => {
  scenario(
    'T19 purge and redaction',
    {
      floor:
        '500 post-mortems, purged text found nowhere, nothing else lost: stored values, file, log, dump, temporary folder',
    },
    async engine => {
      const { items, findings } = await history(engine, ERASING);
      const gone = items.flatMap(item => item.gone);
      const kept = items.flatMap(item => item.kept);
      for (const place of ['tables', 'files', 'dump', 'temporary'] as const) {
        expect(gone.filter(word => findings[place].has(word))).toEqual([]);
      }
      expect(findings.compressedInFiles).toBe(false);
      expect(kept.filter(word => !findings.tables.has(word))).toEqual([]);
      expect(
        unpacked(items, kept).filter(word => !findings.dump.has(word)),
      ).toEqual([]);
      return `${items.length} post-mortems, ${gone.length} words gone and found nowhere, ${kept.length} kept and all there`;
    },
  );

  it.each(ENGINES)(
    'would be found if nothing was purged on %s',
    async engine => {
      const { items, findings } = await history(engine, NOT_AT_ALL);
      const gone = items.flatMap(item => item.gone);
      expect(gone.filter(word => !findings.tables.has(word))).toEqual([]);
      expect(
        unpacked(items, gone).filter(word => !findings.dump.has(word)),
      ).toEqual([]);
    },
    120_000,
  );

  it('would be found in the files of SQLite if only its rows were deleted', async () => {
    const { items, findings } = await history('SQLite', ROWS_ONLY);
    const purged = items.filter(({ kept }) => kept.length === 0);
    const gone = purged.flatMap(item => item.gone);
    expect(gone.filter(word => findings.tables.has(word))).toEqual([]);
    expect(gone.filter(word => findings.files.has(word))).not.toEqual([]);
    expect(findings.compressedInFiles).toBe(true);
  }, 120_000);
});

/** Without the words that a dump shows in no letters. */
function unpacked(items: Item[], words: string[]): string[] {
  const packed = items.map(item => item.packed);
  return words.filter(word => !packed.includes(word));
}

/** Makes post-mortems, lets each meet its fate, and looks everywhere for what was written in them. */
async function history(engine: Engine, erasing: Erasing) {
  const since = new Date();
  const database = await createScratchDatabase(engine);
  const knex = database.connect();
  const github = await GithubServer.start();
  github.addRepository(REPOSITORY);
  const tasks = tasksOnDemand();
  const replica = await Replica.start(knex, {
    entities: [ALICE],
    features: [githubModule(github), tasks.feature],
  });
  try {
    const alice = replica.as('alice');
    const feed = await alice.putCalendarFeed(randomUUID(), { about: null });
    const people: People = {
      ...{ alice, bob: replica.as('bob'), admin: replica.as('admin') },
      async meetGithub() {
        await tasks.run('send-outbox');
        await tasks.run('reconcile-tickets');
      },
      touchIssues() {
        for (const issue of github.issues(REPOSITORY)) github.edit(issue, {});
      },
      async readCalendar() {
        const { search } = new URL(feed.url);
        const { status } = await fetch(
          `${replica.baseUrl}/calendar.ics${search}`,
        );
        expect(status).toBe(200);
      },
    };
    const chance = chanceOf(19);
    const items: Item[] = [];
    const compressed: Buffer[] = [];
    for (let i = 0; i < ITEMS; i++) {
      const item = await write(people, chance);
      items.push(item);
      switch (i % 4) {
        case 0:
          compressed.push(await compressedText(knex, item.ref));
          await remove(people, item);
          await erasing.purge(people, knex, item.ref);
          item.gone = [...item.gone, ...item.kept.splice(0)];
          break;
        case 1:
          await people.alice.restore(item.ref, await remove(people, item));
          break;
        case 2:
          await slip(people, chance, item, erasing);
          break;
        default:
          await remove(people, item);
      }
    }
    people.touchIssues();
    await people.meetGithub();
    await people.readCalendar();
    const findings = await lookEverywhere(knex, compressed, since);
    return { items, findings };
  } finally {
    await replica.stop();
    await github.stop();
    await database.drop();
  }
}

/** A post-mortem that says something everywhere, some of it written over again. */
async function write(people: People, chance: Chance): Promise<Item> {
  const { alice, bob } = people;
  const kept: string[] = [];
  const packed = newWordIn(kept);
  const plant = () => {
    // Long enough at times to be cut where it is a name.
    const word = newWord();
    kept.push(word);
    return chance.happens(0.3) ? `${word} ${'and so on '.repeat(20)}` : word;
  };
  const { ref } = await alice.create({
    title: newWordIn(kept),
    ...(chance.happens(0.3) && {
      visibility: 'restricted',
      members: ['user:default/bob', 'user:default/admin'],
      reason: newWordIn(kept),
    }),
  });
  await alice.putSection(ref, SECTION, 1, { body: plant() });
  const event = await alice.createEvent(ref, { description: plant() });
  const factor = await bob.createFactor(ref, {
    statement: plant(),
    layer: 'systemic',
  });
  const action = await bob.createActionItem(ref, {
    ...{ title: plant(), factorIds: [factor.id], owner: 'user:default/alice' },
  });
  const meeting = await bob.beginActionReview({ scope: null });
  await bob.decideInReview(meeting.id, action.id, { decision: 'kept' });
  if (chance.happens(0.5)) {
    await bob.patchActionItem(ref, action.id, action.version, {
      snoozedUntil: utcDay(new Date(Date.now() + 10 * DAY_MS)),
      snoozeReason: newWordIn(kept),
    });
  }
  await alice.addEvidence(
    ref,
    `2025-02-09T10:25:00Z ERROR ${packed} failed\n`,
    { title: newWordIn(kept) },
  );
  await bob.createComment(ref, {
    target: { kind: 'event', key: event.id },
    body: plant(),
  });
  const { visibility } = await alice.get(ref);
  if (visibility === 'open') {
    await alice.createTickets(ref, { place: REPOSITORY });
    await people.meetGithub();
  }
  await people.readCalendar();
  if (chance.happens(0.5)) {
    await bob.patchEvent(ref, event.id, event.version, {
      description: plant(),
    });
  }
  if (chance.happens(0.5)) {
    await alice.deleteFactor(ref, factor.id, factor.version);
  }
  if (chance.happens(0.5)) {
    const { seq } = await alice.get(ref);
    await alice.transition(ref, seq, {
      to: 'in_review',
      reason: newWordIn(kept),
    });
  }
  return { ref, gone: [], kept, packed };
}

function newWordIn(words: string[]): string {
  const word = newWord();
  words.push(word);
  return word;
}

/** Answers the `seq` of the deletion. */
async function remove({ alice }: People, { ref }: Item): Promise<number> {
  const { seq } = await alice.get(ref);
  return (await alice.delete(ref, seq)).seq;
}

/** Somebody writes what should not stand there; another writes over it, and it is taken out of the history. */
async function slip(
  people: People,
  chance: Chance,
  item: Item,
  erasing: Erasing,
): Promise<void> {
  const { alice, bob } = people;
  const { ref } = item;
  const word = newWord();
  item.gone.push(word);
  const slipped = chance.happens(0.5)
    ? word
    : `${word} ${'and so on '.repeat(20)}`;
  const wrote = await chance.pick([
    async () => {
      const before = await alice.get(ref);
      const { title, version } = before;
      const now = await alice.patchHeader(ref, version, { title: word });
      const n = await newest(alice, ref);
      await bob.patchHeader(ref, now.version, { title });
      return n;
    },
    async () => {
      const { sections } = await alice.get(ref);
      const { body, version } = sections.find(({ key }) => key === SECTION)!;
      const now = await alice.putSection(ref, SECTION, version, {
        body: `${body} ${slipped}`,
      });
      const n = await newest(alice, ref);
      await bob.putSection(ref, SECTION, now.version, { body });
      return n;
    },
    async () => {
      const made = await alice.createEvent(ref, { description: slipped });
      const n = await newest(alice, ref);
      const sourced = await alice.patchEvent(ref, made.id, made.version, {
        source: 'logs',
      });
      await bob.patchEvent(ref, made.id, sourced.version, {
        description: 'Errors rise',
      });
      return n;
    },
    async () => {
      const { id } = await alice.createActionItem(ref, { title: slipped });
      const n = await newest(alice, ref);
      const { visibility } = await alice.get(ref);
      if (visibility === 'open') {
        await alice.createTickets(ref, { place: REPOSITORY });
        await people.meetGithub();
      }
      // Which the tracker has changed, as it has an issue now.
      const { actionItems } = await alice.get(ref);
      const { version } = actionItems.find(action => action.id === id)!;
      await bob.patchActionItem(ref, id, version, {
        title: 'Limit the pool to 50',
      });
      return n;
    },
  ])();
  // The revision that brought it, or the one that took it away: either will do.
  const n = chance.happens(0.5) ? wrote : await newest(alice, ref);
  await erasing.redact(people, ref, n);
}

async function newest(client: PostmortemsClient, ref: string): Promise<number> {
  const { items } = await client.listRevisions(ref, { limit: 1 });
  return items[0].n;
}

/** A piece of the compressed text of an artefact that stands nowhere else. */
async function compressedText(knex: Knex, ref: string): Promise<Buffer> {
  const [row] = await knex('evidence_contents')
    .join('evidence', 'evidence.id', 'evidence_contents.evidence_id')
    .join('postmortems', 'postmortems.id', 'evidence.postmortem_id')
    .where({ ref })
    .select('evidence_contents.*');
  const packed = Object.values(row).find(value => Buffer.isBuffer(value));
  // Behind its head, which all of them share.
  return (packed as Buffer).subarray(-24);
}

async function lookEverywhere(
  knex: Knex,
  compressed: Buffer[],
  since: Date,
): Promise<Findings> {
  const contents = await readContents(knex);
  const tables = wordsInTables(contents);
  if (knex.client.config.client === 'pg') {
    return {
      tables,
      files: new Set(),
      dump: await wordsInDump(knex, [...contents.keys()]),
      temporary: await wordsInTemporaryFiles(since, ''),
      compressedInFiles: false,
    };
  }
  const [{ file }] = await knex.raw('PRAGMA database_list');
  const folder = path.dirname(file);
  const copies = await mkdtemp(path.join(os.tmpdir(), 'postmortems-copy-'));
  try {
    await knex.raw('VACUUM INTO ?', [path.join(copies, 'copy.sqlite')]);
    const found = await Promise.all(
      compressed.map(piece => standsInFolder(folder, piece)),
    );
    return {
      tables,
      files: await wordsInFolder(folder),
      dump: await wordsInFolder(copies),
      temporary: await wordsInTemporaryFiles(since, folder),
      compressedInFiles: found.includes(true),
    };
  } finally {
    await rm(copies, { recursive: true });
  }
}
