import fc from 'fast-check';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import {
  GROUPS,
  makeWorld,
  mayRead,
  PEOPLE,
  POLICY,
  questions,
  worlds,
} from '../__testUtils__/randomWorld';
import { SHOP } from '../__testUtils__/shop';
import { readTables, writeTables } from '../__testUtils__/tables';
import { TestPolicy } from '../__testUtils__/TestPolicy';
import { TestPortal } from '../__testUtils__/TestPortal';
import { tellFinding } from '../__testUtils__/tellFinding';

const isProof = process.env.POSTMORTEMS_PROOF === '1';
/** How many random worlds, and how much each viewer asks in one: 2,000 triples as proof. */
const WORLDS = isProof ? 20 : 2;
const QUESTIONS = 20;

const SEED = 17;

describeOnEachDatabase('what a viewer is told', (init, engine) => {
  it(
    'is what would be told if all that the viewer may not read had never been',
    async () => {
      const startedAt = performance.now();
      const knex = await init();
      const policy = new TestPolicy();
      const portal = await TestPortal.start({
        knex,
        entities: SHOP,
        groups: GROUPS,
        features: [policy.factory],
      });
      const empty = await readTables(knex);
      let compared = 0;
      let hidden = 0;
      for (const [i, world] of fc
        .sample(worlds, { numRuns: WORLDS, seed: SEED })
        .entries()) {
        await writeTables(knex, empty);
        policy.decide = () => undefined;
        const targets = await makeWorld(portal, world);
        policy.decide = POLICY;
        const stored = await readTables(knex);
        for (const name of PEOPLE) {
          const [addresses] = fc.sample(questions(targets, QUESTIONS), {
            numRuns: 1,
            seed: SEED + i * PEOPLE.length + PEOPLE.indexOf(name),
          });
          const ask = async () => {
            const answers = await Promise.all(
              addresses.map(address => portal.request(name, 'GET', address)),
            );
            return answers.map(({ status, text }, at) => [
              addresses[at],
              status,
              text,
            ]);
          };
          const told = await ask();
          const unreadable = targets.filter(
            (_, at) => !mayRead(name, world[at]),
          );
          await knex('postmortems')
            .whereIn(
              'id',
              unreadable.map(({ id }) => id),
            )
            .delete();
          expect([name, await ask()]).toEqual([name, told]);
          expect(told.filter(([, status]) => Number(status) >= 500)).toEqual(
            [],
          );
          await writeTables(knex, stored);
          compared += addresses.length;
          hidden += unreadable.length;
        }
      }
      await portal.stop();
      expect(hidden).toBeGreaterThan(0);
      tellFinding({
        ...{ scenario: 'T17 authorisation', engine, startedAt },
        floor: '2,000 random (ACL, viewer, query) triples',
        measured: `${compared.toLocaleString('en-US')} triples, 0 differences`,
      });
    },
    isProof ? 3_600_000 : 60_000,
  );
});
