import { createScratchDatabase } from '../support/databases';
import { migrations, migrateTo } from '../support/migrations';
import { Replica } from '../support/Replica';
import { inRun, scenario } from '../support/scenario';

const STARTS = inRun({ usual: 3, proof: 50 });
const REPLICAS = 2;

describe('replicas start at the same time', () => {
  scenario(
    'T13 two replicas start at once',
    {
      floor: '50 starts, exactly one migrates, both healthy',
      // SQLite is for one replica.
      on: ['PostgreSQL'],
    },
    async engine => {
      for (let start = 0; start < STARTS; start++) {
        // On an empty database first, then on that of each earlier version.
        await startTogether(start % migrations.length);
      }
      return `${STARTS} starts of ${REPLICAS} replicas, each migration made once, all healthy`;

      async function startTogether(version: number) {
        const database = await createScratchDatabase(engine);
        const made: string[] = [];
        const replicas: Replica[] = [];
        try {
          if (version > 0) await migrateTo(database.connect(), version);
          const starting = Array.from({ length: REPLICAS }, () => {
            const knex = database.connect();
            knex.on('query', ({ sql, bindings }) => {
              if (/insert into "knex_migrations" /.test(sql)) {
                made.push(...bindings.filter(isMigration));
              }
            });
            return Replica.start(knex);
          });
          for (const started of await Promise.allSettled(starting)) {
            if (started.status === 'fulfilled') replicas.push(started.value);
            else throw started.reason;
          }
          for (const replica of replicas) {
            await expect(replica.as('reader').list()).resolves.toEqual({
              items: [],
              nextCursor: null,
            });
          }
          expect(made).toEqual(
            migrations.slice(version).map(({ name }) => name),
          );
        } finally {
          await Promise.all(replicas.map(replica => replica.stop()));
          await database.drop();
        }
      }
    },
  );
});

function isMigration(value: unknown): value is string {
  return migrations.some(({ name }) => name === value);
}
