import fc from 'fast-check';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';
import { readTables, writeTables } from '../__testUtils__/tables';

jest.setTimeout(120_000);

const NAMES = ['api', 'cart', 'edge'];
const PATTERNS = ['Pool exhausted', 'No alert for lag', 'Certificate expired'];
const service = (name: string) => `component:default/${name}`;

/** Which patterns a post-mortem has, and which services it names. */
const incidents = fc.array(
  fc.record({
    services: fc.subarray(NAMES.map(service)),
    patterns: fc.subarray([0, 1, 2]),
  }),
  { minLength: 8, maxLength: 10 },
);
type Incident = ReturnType<typeof incidents.generate>['value'][number];

// Each pattern somewhere, and two of them together.
const EVERY: Incident = { services: [service('api')], patterns: [0, 1, 2] };
const WORLDS = fc
  .sample(incidents, { numRuns: 2, seed: 11 })
  .map(world => [[EVERY, ...world]]);

describeWithPortal(
  'the numbers of recurring patterns',
  bench => {
    let empty: Awaited<ReturnType<typeof readTables>>;
    beforeAll(async () => {
      empty = await readTables(bench.knex);
    });
    afterEach(() => writeTables(bench.knex, empty));

    const publish = async (
      { services, patterns }: Incident,
      ids: (string | undefined)[],
      visibility: 'open' | 'restricted' = 'open',
    ): Promise<Map<number, string>> => {
      const alice = bench.portal.as('alice');
      const { ref } = await alice.create({
        ...{ title: 'Slow', visibility, affectedEntities: services },
        startedAt: '2025-01-10T10:00:00.000Z',
      });
      const made = new Map<number, string>();
      for (const n of patterns) {
        const { id } = await alice.createFactor(ref, {
          ...{ statement: `It was ${PATTERNS[n]}`, layer: 'systemic' },
          ...(ids[n] && { patternId: ids[n] }),
        });
        made.set(n, id);
      }
      const { seq } = await alice.get(ref);
      await alice.transition(ref, seq, publication);
      return made;
    };

    /** Publishes them all; answers the ids of the patterns. */
    const build = async ([first, ...others]: Incident[]) => {
      const alice = bench.portal.as('alice');
      const factors = await publish(first, []);
      const ids: string[] = [];
      for (const [n, name] of PATTERNS.entries()) {
        const { id } = await alice.createPattern({
          ...{ name, category: 'data', factorIds: [factors.get(n)!] },
        });
        ids.push(id);
      }
      for (const incident of others) await publish(incident, ids);
      return ids;
    };

    const askAs = async (name: string) => {
      const { items } = await bench.portal
        .as(name)
        .getRecurringFactors({ by: 'pattern' });
      return Object.fromEntries(
        items.map(({ pattern, postmortems, services }) => [
          pattern!.name,
          [postmortems, services],
        ]),
      );
    };

    /** How many post-mortems have one of these, at how many services. */
    const expected = (world: Incident[], ...some: number[]) => {
      const found = world.filter(({ patterns }) =>
        some.some(n => patterns.includes(n)),
      );
      const services = new Set(found.flatMap(incident => incident.services));
      return [found.length, services.size];
    };

    it.each(WORLDS)(
      'are added up by a merge, each post-mortem once, and apart again when it is undone',
      async world => {
        const ids = await build(world);
        const [pool, alert, certificate] = PATTERNS;
        const apart = {
          [pool]: expected(world, 0),
          [alert]: expected(world, 1),
          [certificate]: expected(world, 2),
        };
        expect(await askAs('bob')).toEqual(apart);
        const alice = bench.portal.as('alice');
        const byCategory = await alice.getRecurringFactors();

        await alice.mergePattern(ids[0], 1, { into: ids[1] });
        expect(await askAs('bob')).toEqual({
          [alert]: expected(world, 0, 1),
          [certificate]: expected(world, 2),
        });
        expect(await alice.getRecurringFactors()).toEqual(byCategory);
        await alice.unmergePattern(ids[0], 2);
        expect(await askAs('bob')).toEqual(apart);
      },
    );

    it.each(WORLDS)(
      'are the same when services are called otherwise',
      async world => {
        await build(world);
        const before = await askAs('bob');
        for (const name of NAMES) {
          await bench.portal.as('adam').renameEntity({
            from: service(name),
            to: service(`another-${name}`),
          });
        }
        expect(await askAs('bob')).toEqual(before);
      },
    );

    it.each(WORLDS)(
      'are the same for whoever may not read some, and nothing is named to them',
      async world => {
        const ids = await build(world);
        const whole = () =>
          bench.portal.as('bob').getRecurringFactors({ by: 'pattern' });
        const before = await whole();
        const factors = await publish(EVERY, ids, 'restricted');
        const alice = bench.portal.as('alice');
        // Moves a factor into a pattern that only restricted ones know.
        const { version } = await alice.getPattern(ids[0]);
        const secret = await alice.splitPattern(ids[0], version, {
          ...{ name: 'A name of a customer', factorIds: [factors.get(0)!] },
        });
        expect(await whole()).toEqual(before);
        expect(Object.keys(await askAs('alice'))).toContain(secret.name);

        // What others know by one name is known by another to those who may read more.
        const { version: latest } = await alice.getPattern(ids[1]);
        await alice.mergePattern(ids[1], latest, { into: secret.id });
        expect(await whole()).toEqual(before);
        expect(await askAs('alice')).toMatchObject({
          [secret.name]: expected([...world, { ...EVERY }], 1),
        });
      },
    );
  },
  { config: { administrators: ['user:default/adam'] } },
);
