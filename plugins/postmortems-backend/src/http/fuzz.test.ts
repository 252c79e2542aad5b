import fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { allRoutes, routeKey } from '../__testUtils__/allRoutes';
import { Contract } from '../__testUtils__/Contract';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';
import { hostileRequests } from '../__testUtils__/hostileRequests';
import { TestPortal } from '../__testUtils__/TestPortal';
import { SHOP } from '../__testUtils__/shop';

const isProof = process.env.POSTMORTEMS_PROOF === '1';
/** On both engines together. */
const REQUESTS = isProof ? 15_000 : 2_400;
/** How many are under way at the same time. */
const AT_ONCE = 10;

/** Every name an error of this API may have. */
const NAMES = new Set([
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'ConflictError',
  'PreconditionFailedError',
  'PreconditionRequiredError',
  'PayloadTooLargeError',
  'UnsupportedMediaTypeError',
]);

/** What is still referred to, in bytes; what only waits to be collected does not count. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

const routes = allRoutes();

describeOnEachDatabase('mutated requests', init => {
  it(
    'never meet an error that is not meant',
    async () => {
      const unhandled: unknown[] = [];
      const remember = (error: unknown) => unhandled.push(error);
      process.on('unhandledRejection', remember);
      const portal = await TestPortal.start({
        knex: await init(),
        entities: SHOP,
        config: { administrators: ['user:default/adam'] },
      });
      const targets: Target[] = [];
      for (let i = 0; i < 8; i++) {
        targets.push(
          await fillPostmortem(portal, {
            word: `target${i}`,
            visibility: i % 4 ? 'open' : 'restricted',
            members: ['user:default/mona'],
          }),
        );
      }
      const contract = new Contract(
        (await portal.request('bob', 'GET', '/openapi.json')).body,
      );
      const outcomes = new Map<number, number>();
      const reached = new Set<string>();

      const requests = fc.array(
        fc.record({
          request: hostileRequests(routes, targets),
          name: fc.constantFrom('alice', 'bob', 'mona', 'adam'),
        }),
        { minLength: AT_ONCE, maxLength: AT_ONCE },
      );
      const property = fc.asyncProperty(requests, async sent => {
        await Promise.all(
          sent.map(async ({ name, request }) => {
            const { route, method, path, ...init_ } = request;
            reached.add(route);
            const answer = await portal.request(name, method, path, init_);
            outcomes.set(answer.status, (outcomes.get(answer.status) ?? 0) + 1);
            const errorName = answer.body?.error?.name;
            const isMeant =
              answer.status < 400 ||
              (answer.status < 500 && NAMES.has(errorName));
            expect([answer.status, errorName, isMeant]).toEqual([
              answer.status,
              errorName,
              true,
            ]);
          }),
        );
      });
      const run = (seed: number) =>
        fc.assert(property, {
          numRuns: Math.ceil(REQUESTS / 2 / 2 / AT_ONCE),
          ...(!isProof && { seed }),
        });
      await run(43);
      // What is loaded and cached on first use is there by now.
      const memory = heapInUse();
      await run(44);
      const growth = heapInUse() - memory;

      // The documents are still whole, and what is said of them still holds.
      for (const { ref } of targets) {
        const route = 'GET /postmortems/{ref}';
        const answer = await portal.request(
          'alice',
          'GET',
          `/postmortems/${ref}`,
        );
        expect(contract.problems(route, answer)).toEqual([]);
      }
      expect(unhandled).toEqual([]);
      expect(growth).toBeLessThan(50 * 1024 * 1024);
      // It must get past the first checks, or it would prove little.
      expect(outcomes.get(200) ?? 0).toBeGreaterThan(REQUESTS / 2 / 10);
      expect(outcomes.get(201) ?? 0).toBeGreaterThan(0);
      expect([...reached].sort()).toEqual(routes.map(routeKey).sort());
      process.removeListener('unhandledRejection', remember);
      await portal.stop();
    },
    isProof ? 3_600_000 : 180_000,
  );
});
