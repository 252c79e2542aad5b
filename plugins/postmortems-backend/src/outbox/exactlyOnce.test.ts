import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Header } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { anyAccess } from '../__testUtils__/anyAccess';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { TestNotifications } from '../__testUtils__/TestNotifications';
import { tellFinding } from '../__testUtils__/tellFinding';
import { CatalogParts } from '../catalog/CatalogParts';
import { CatalogPeople } from '../catalog/CatalogPeople';
import { Database } from '../database';
import { createServices } from '../services';
import { Settings } from '../settings';
import { NotificationChannel } from './NotificationChannel';
import { NotificationWriter } from './NotificationWriter';
import { Notifier } from './Notifier';
import { ClaimedEffect, OutboxStore } from './OutboxStore';
import { OutboxWorker } from './OutboxWorker';

/** `yarn proof` runs it with its 10,000 items. */
const isProof = process.env.POSTMORTEMS_PROOF === '1';
const WORKERS = 8;
const DOCUMENTS = 20;
const WINDOWS = isProof ? 500 : 3;
const RECIPIENTS = ['user:default/ann', 'user:default/ben'];
/** How many attempts in a hundred end in which way. */
const CRASHES_BEFORE = 3;
const CRASHES_AFTER = 5;
const REFUSALS = 2;
const SEED = 10;

/** A worker whose process is gone: what it has begun it neither ends nor takes back. */
class Killed extends Error {}

/** Chances that come out alike in every run (a linear congruential generator). */
function chances(seed: number) {
  let state = seed;
  return (percent: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 < percent / 100;
  };
}

interface Guards {
  /** Without it, a worker takes what it has seen, whoever has it by now. */
  claim: boolean;
  /** Without it, each send makes a notification of its own. */
  scope: boolean;
}

/** What happened. */
interface Course {
  notifications: TestNotifications;
  /** Between sending one and saying so. */
  killedAfterSending: number;
  /** How often two workers had the same effect in hand. */
  together: number;
}

/** Keeps an effect of each window of each document. */
async function fillOutbox(knex: Knex, database: Database): Promise<Header[]> {
  const services = createServices({
    database,
    settings: Settings.fromConfig(new ConfigReader({})),
    catalog: catalogServiceMock(),
    now: () => new Date(),
  });
  const documents: Header[] = [];
  for (let i = 0; i < DOCUMENTS; i++) {
    const made = await services.postmortems.create(
      { access: anyAccess('user:default/alice') },
      { title: `Document ${i}` },
    );
    documents.push(made);
    await new OutboxStore().insert(
      knex,
      new Date(0).toISOString(),
      Array.from({ length: WINDOWS }, (_, n) => ({
        kind: 'reminder' as const,
        postmortemId: made.id,
        dedupeKey: `${made.id}:window-${n}`,
        payload: {},
      })),
    );
  }
  return documents;
}

/** Keeps nothing any more once its worker is killed. */
class FragileStore extends OutboxStore {
  fate: 'lives' | 'killed' = 'lives';

  constructor(readonly guards: Guards) {
    super();
  }

  async claim(...[knex, id, times]: Parameters<OutboxStore['claim']>) {
    if (!this.guards.claim) {
      await knex('outbox').where({ id }).update({ claimed_until: null });
    }
    return super.claim(knex, id, times);
  }

  async end(...args: Parameters<OutboxStore['end']>) {
    if (this.fate === 'killed') throw new Killed();
    return super.end(...args);
  }
}

/** Lets several workers at once carry out all that is there, while they are killed and refused by chance. */
async function carryOut(
  knex: Knex,
  database: Database,
  documents: Header[],
  guards: Guards,
): Promise<Course> {
  const happens = chances(SEED);
  const catalog = catalogServiceMock();
  const logger = mockServices.logger.mock();
  const notifications = new TestNotifications();
  const course: Course = {
    notifications,
    killedAfterSending: 0,
    together: 0,
  };
  const channel = new NotificationChannel({
    async send(options) {
      const { scope } = options.payload;
      // Sending takes a while, in which others get their turn.
      for (let i = 0; i < 4; i++) await knex.raw('select 1');
      await notifications.send({
        ...options,
        payload: {
          ...options.payload,
          scope: guards.scope ? scope : `${scope} ${notifications.sent.length}`,
        },
      });
    },
  });
  const notifier = new Notifier({
    notices: {
      reminder: {
        audienceOf: async () => RECIPIENTS,
        holdsFor: () => true,
        say: (_cause, name) => ({ title: name }),
      },
    },
    writer: new NotificationWriter({ channel, logger }),
    people: new CatalogPeople({
      catalog,
      auth: mockServices.auth(),
      parts: new CatalogParts(catalog),
    }),
    findHeader: async id => documents.find(document => document.id === id),
    linkTo: ref => `/postmortem/${ref}`,
  });
  const inHand = new Set<string>();
  let now = 0;
  const attempt = async (effect: ClaimedEffect, store: FragileStore) => {
    store.fate = happens(CRASHES_BEFORE) ? 'killed' : 'lives';
    if (store.fate === 'killed') throw new Error('never to be told');
    if (happens(REFUSALS)) throw new Error('Request failed with status 503');
    const outcome = await notifier.handle(effect);
    if (effect.recipient && happens(CRASHES_AFTER)) {
      store.fate = 'killed';
      course.killedAfterSending += 1;
    }
    return outcome;
  };
  const oneLife = async () => {
    const store = new FragileStore(guards);
    const worker = new OutboxWorker({
      ...{ database, store, logger, now: () => new Date(now) },
      // Without a guard, all of them reach for the same.
      ...(!guards.claim && { random: () => 0 }),
      senders: [
        {
          kinds: notifier.kinds,
          handle: async effect => {
            if (inHand.has(effect.id)) course.together += 1;
            inHand.add(effect.id);
            try {
              return await attempt(effect, store);
            } finally {
              inHand.delete(effect.id);
            }
          },
        },
      ],
    });
    await worker.run().catch(error => {
      if (!(error instanceof Killed)) throw error;
    });
  };
  while (await isAnythingLeft(knex)) {
    await Promise.all(Array.from({ length: WORKERS }, oneLife));
    // So that claims run out, and waits are over.
    now += 3_600_000;
  }
  return course;
}

async function isAnythingLeft(knex: Knex): Promise<boolean> {
  const found = await knex('outbox').where({ status: 'waiting' }).first('id');
  return found !== undefined;
}

/** What each has of each window, by how often. */
function counted(notifications: TestNotifications): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { userRef, scope } of notifications.kept) {
    // A scope of its own has the number of its sending behind it.
    const key = `${userRef} ${scope.split(' ')[0]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

describeOnEachDatabase('notifications of several replicas', (init, engine) => {
  const settle = async (guards: Partial<Guards> = {}) => {
    const knex = await init();
    const database = await Database.create({ getClient: async () => knex });
    const documents = await fillOutbox(knex, database);
    const course = await carryOut(knex, database, documents, {
      ...{ claim: true, scope: true },
      ...guards,
    });
    const expected = documents.flatMap(({ id }) =>
      Array.from({ length: WINDOWS }, (_, n) => n).flatMap(n =>
        RECIPIENTS.map(userRef => `${userRef} ${id}:window-${n}`),
      ),
    );
    return { course, expected, counts: counted(course.notifications) };
  };

  it(
    'come exactly once for each item, recipient and window, whoever is killed when',
    async () => {
      const startedAt = performance.now();
      const { course, expected, counts } = await settle();

      expect([...counts.keys()].sort()).toEqual(expected.sort());
      expect(new Set(counts.values())).toEqual(new Set([1]));
      expect(course.together).toBe(0);
      // Sent again only where nobody was left to say that it had been.
      expect(course.killedAfterSending).toBeGreaterThan(0);
      expect(course.notifications.sent).toHaveLength(
        expected.length + course.killedAfterSending,
      );
      const measured = `${DOCUMENTS * WINDOWS} items to ${
        RECIPIENTS.length
      } recipients, ${counts.size} notifications, ${
        course.killedAfterSending
      } workers killed between sending and saying so`;
      tellFinding({
        ...{ scenario: 'T10 notifications', engine, measured, startedAt },
        floor: '8 replicas, 10,000 due items, exactly 1 of each',
      });
    },
    isProof ? 3_600_000 : 60_000,
  );

  if (isProof) return;

  it('would be sent by several at once if a claim were not guarded', async () => {
    const { course, expected } = await settle({ claim: false });
    expect(course.together).toBeGreaterThan(0);
    expect(course.notifications.sent.length).toBeGreaterThan(
      expected.length + course.killedAfterSending,
    );
  });

  it('would come twice after a crash if each were a new one', async () => {
    const { counts } = await settle({ scope: false });
    expect(Math.max(...counts.values())).toBeGreaterThan(1);
  });
});
