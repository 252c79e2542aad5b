import { Database } from '../database';
import { CatalogParts } from '../catalog/CatalogParts';
import { createServices } from '../services';
import { Settings } from '../settings';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ConfigReader } from '@backstage/config';
import knexFactory, { Knex } from 'knex';
import { Access } from '../access';

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
/** People at work at the same time, each in a document of their own. */
const PEOPLE = 10;

const access: Access = {
  viewer: {
    userRef: 'user:default/alice',
    principals: ['user:default/alice'],
    isAdministrator: false,
  },
  allows: () => true,
};

interface Target {
  ref: string;
  id: string;
  version: number;
}

async function measure(config: Knex.Config): Promise<EditRates[]> {
  const knex = knexFactory(config);
  const database = await Database.create({ getClient: async () => knex });
  const services = createServices({
    database,
    settings: Settings.fromConfig(new ConfigReader({})),
    parts: new CatalogParts(catalogServiceMock()),
    now: () => new Date(),
  });
  const { editor } = services.rows.events;
  const targets: Target[] = [];
  for (let i = 0; i < PEOPLE; i++) {
    const { ref } = await services.postmortems.create(
      { access },
      { title: `Edited ${i}` },
    );
    const { id, version } = await editor.create(
      { access, ref },
      { description: description(0) },
    );
    targets.push({ ref, id, version });
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

  const rates: EditRates[] = [];
  await rate(targets, edit);
  await rate(targets, update);
  for (let run = 0; run < RUNS; run++) {
    // What comes second finds other caches, so neither always does.
    const editsFirst = run % 2 === 0;
    const early = await rate(targets, editsFirst ? edit : update);
    const late = await rate(targets, editsFirst ? update : edit);
    rates.push(
      editsFirst
        ? { edits: early, updates: late }
        : { edits: late, updates: early },
    );
  }
  await knex.destroy();
  return rates;
}

async function rate(
  targets: Target[],
  act: (target: Target, n: number) => Promise<void>,
): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  await Promise.all(
    targets.map(async target => {
      while (performance.now() - startedAt < RUN_MS) await act(target, done++);
    }),
  );
  return (done / (performance.now() - startedAt)) * 1_000;
}

/** A sentence in which a few words change, as when somebody goes on typing. */
function description(n: number): string {
  return `At ${n} the queue of orders grew beyond what its workers could take in`;
}

if (require.main === module) {
  measure(JSON.parse(process.argv[2])).then(
    rates => console.log(JSON.stringify(rates)),
    error => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
