import { createScratchDatabase, Engine } from './databases';
import { PortalOptions, Replica } from './Replica';

/** How many replicas a portal may have: SQLite is for one. */
const REPLICAS: Record<Engine, number> = { SQLite: 1, PostgreSQL: 2 };

/** Runs `work` against a portal of as many replicas as the engine is for, over one new database. */
export async function withPortal<T>(
  engine: Engine,
  work: (replicas: Replica[]) => Promise<T>,
  options?: PortalOptions,
): Promise<T> {
  const database = await createScratchDatabase(engine);
  const replicas: Replica[] = [];
  try {
    for (let i = 0; i < REPLICAS[engine]; i++) {
      replicas.push(await Replica.start(database.connect(), options));
    }
    return await work(replicas);
  } finally {
    await Promise.all(replicas.map(replica => replica.stop()));
    await database.drop();
  }
}
