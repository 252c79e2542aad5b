import { Database } from '../database';
import { createServices } from '../services';
import { Settings } from '../settings';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ConfigReader } from '@backstage/config';
import knexFactory, { Knex } from 'knex';
import { anyAccess } from './anyAccess';

/**
 * How many edits a second go through the doorway, with everything that belongs to one, beside bare
 * guarded updates of the same rows. `yarn benchmark` runs this file; its argument is the database as
 * JSON for knex, its last line of output the answer.
 */
export interface EditRates {
  /** Edits a second: one event's description through the service. */
  edits: number;
  /** `UPDATE … WHERE id = ? AND version = ?`, a second. */
  updates: number;
}

const RUNS = 5;
const RUN_MS = 2_000;
const DOCUMENTS = 10;

const access = anyAccess('user:default/alice');

interface Target {
  ref: string;
  id: string;
  version: number;
}

/** Measures for one person, who goes from document to document, and for one person in each. */
async function measure(
  knex: Knex,
): Promise<Record<'alone' | 'crowd', EditRates[]>> {
  const database = await Database.create({ getClient: async () => knex });
  const services = createServices({
    database,
    settings: Settings.fromConfig(new ConfigReader({})),
    catalog: catalogServiceMock(),
    now: () => new Date(),
  });
  const { editor } = services.rows.events;
  const newEvent = async (n: number): Promise<Target> => {
    const { ref } = await services.postmortems.create(
      { access },
      { title: `Edited ${n}` },
    );
    const { id, version } = await editor.create(
      { access, ref },
      { description: description(0) },
    );
    return { ref, id, version };
  };
  // Bare updates pass by what the doorway keeps beside a row, so they have rows of their own.
  const edited: Target[] = [];
  const updated: Target[] = [];
  for (let n = 0; n < DOCUMENTS; n++) {
    edited.push(await newEvent(n));
    updated.push(await newEvent(n));
  }

  const edit = async (target: Target, n: number) => {
    const { ref, id, version } = target;
    const changed = await editor.patch({ access, ref }, id, version, {
      description: description(n),
    });
    target.version = changed.version;
  };
  const update = async (target: Target, n: number) => {
    const { id, version } = target;
    const written = await knex('timeline_events')
      .where({ id, version })
      .update({ description: description(n), version: version + 1 });
    if (written !== 1) throw new Error('The row was not there');
    target.version += 1;
  };

  const measureFor = async (people: number) => {
    const edits = () => rate(people, edited, edit);
    const updates = () => rate(people, updated, update);
    await edits();
    await updates();
    const rates: EditRates[] = [];
    for (let run = 0; run < RUNS; run++) {
      // What comes second finds other caches, so neither always does.
      if (run % 2 === 0) {
        rates.push({ edits: await edits(), updates: await updates() });
      } else {
        rates.push({ updates: await updates(), edits: await edits() });
      }
    }
    return rates;
  };
  return { alone: await measureFor(1), crowd: await measureFor(DOCUMENTS) };
}

async function rate(
  people: number,
  targets: Target[],
  act: (target: Target, n: number) => Promise<void>,
): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      for (let at = person; ; at += people) {
        if (performance.now() - startedAt > RUN_MS) return;
        await act(targets[at % targets.length], done++);
      }
    }),
  );
  return (done / (performance.now() - startedAt)) * 1_000;
}

/** A sentence in which a few words change, as when somebody goes on typing. */
function description(n: number): string {
  return `At ${n} the queue of orders grew beyond what its workers could take in`;
}

async function main(config: Knex.Config): Promise<void> {
  const knex = knexFactory(config);
  try {
    console.log(JSON.stringify(await measure(knex)));
  } finally {
    await knex.destroy();
  }
}

if (require.main === module) {
  main(JSON.parse(process.argv[2])).catch(error => {
    console.error(error);
    process.exitCode = 1;
  });
}
