import { featuresOf } from 'backstage-plugin-postmortems-common/factors';
import fc from 'fast-check';
import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { FactorBench } from '../../__testUtils__/FactorBench';
import { tellFinding } from '../../__testUtils__/tellFinding';
import { FactorIndexKeeper } from './FactorIndexKeeper';

const isProof = process.env.POSTMORTEMS_PROOF === '1';
/** On both engines together. */
const EDITS = isProof ? 100_000 : 1_000;
/** After so many, the index that followed is held against one that is built anew. */
const COMPARED_EVERY = isProof ? 5_000 : 100;
const SEED = 71;

const STATEMENTS = [
  'The connection pool was exhausted',
  'Connections ran out during the sale',
  'No alert for replication lag',
  'The alert for lag was muted',
  'A certificate expired unnoticed',
  'The runbook named a host that is gone',
];

const edits = fc.record({
  kind: fc.constantFrom(
    ...(['make', 'make', 'reword', 'reword', 'choose', 'choose'] as const),
    ...(['unchoose', 'suggest', 'remove', 'bringBack', 'rename'] as const),
    ...(['restrict', 'open', 'delete', 'restore', 'purge', 'look'] as const),
  ),
  statement: fc.constantFrom(...STATEMENTS),
  at: fc.nat(),
  pattern: fc.nat(),
});

describeOnEachDatabase('the index of factors', (init, engine) => {
  it(
    'is after any edits what it would be if it were built anew, on a backend that makes them and on another',
    async () => {
      const startedAt = performance.now();
      const bench = await FactorBench.start(await init());
      const { services, database } = bench;
      const adam = bench.as('adam', true);
      const here = services.suggestions.keeper;
      const there = new FactorIndexKeeper({ database, now: () => new Date() });
      await here.refresh();
      await there.refresh();
      const live: string[] = [];
      const deleted: string[] = [];
      const gone: { ref: string; factorId: string; version: number }[] = [];
      const first = await bench.publish({
        ...{ by: 'adam', title: 'First', statement: STATEMENTS[0] },
      });
      const patterns: string[] = [];
      for (const name of ['Pool', 'Certificates', 'Alerts']) {
        const { id } = await services.patterns.maker.create(
          { access: adam },
          { ...{ name, category: 'process' }, factorIds: [first.factorId] },
        );
        patterns.push(id);
      }
      const { editor, reader } = services.rows.factors;
      const lifecycle = services.lifecycle;

      const edit = async ({
        kind,
        statement,
        at,
        pattern,
      }: typeof edits extends fc.Arbitrary<infer E> ? E : never) => {
        const ref = live[at % (live.length || 1)];
        const request = { access: adam, ref };
        const factor = async () => (await reader.list(adam, ref))[0];
        const patch = async (fields: object) => {
          const found = await factor();
          if (found) await editor.patch(request, found.id, '*', fields);
        };
        const patternId = patterns[pattern % patterns.length];
        if (kind === 'make' || live.length === 0) {
          const made = await bench.publish({
            ...{ by: 'adam', title: `Title ${at % 7}`, statement },
          });
          live.push(made.ref);
          return;
        }
        switch (kind) {
          case 'reword':
            await patch({ statement });
            break;
          case 'choose':
            await patch({ patternId, patternSource: 'person' });
            break;
          case 'unchoose':
            await patch({ patternId: null });
            break;
          case 'suggest':
            await patch({ patternId, patternSource: 'suggested' });
            break;
          case 'remove': {
            const found = await factor();
            if (!found) return;
            const { version } = await editor.remove(request, found.id, '*');
            gone.push({ ref, factorId: found.id, version });
            break;
          }
          case 'bringBack': {
            const back = gone.pop();
            if (!back || !live.includes(back.ref)) return;
            await editor.restore(
              { access: adam, ref: back.ref },
              back.factorId,
              back.version,
            );
            break;
          }
          case 'rename':
            await services.postmortems.patchHeader(request, '*', {
              title: `Title ${at % 11}`,
            });
            break;
          case 'restrict':
          case 'open':
            await lifecycle.setAccess(request, '*', {
              visibility: kind === 'open' ? 'open' : 'restricted',
              ...{ members: ['user:default/adam'], reason: 'a test' },
            });
            break;
          case 'delete':
            await lifecycle.delete(request, '*');
            deleted.push(...live.splice(at % live.length, 1));
            break;
          case 'restore':
          case 'purge': {
            const back = deleted.pop();
            if (!back) return;
            const about = { access: adam, ref: back };
            if (kind === 'restore') {
              await lifecycle.restore(about, '*');
              live.push(back);
            } else await services.erasures.purge(about, { reason: 'a test' });
            break;
          }
          default:
            await there.refresh();
        }
      };

      const sample = fc.sample(edits, { numRuns: EDITS / 2, seed: SEED });
      let compared = 0;
      let largest = 0;
      for (const [i, one] of sample.entries()) {
        await edit(one);
        if ((i + 1) % COMPARED_EVERY !== 0) continue;
        const { keeper } = await bench.rebuilt();
        for (const followed of [here, there]) {
          await followed.refresh();
          expect(followed.contents).toEqual(keeper.contents);
          for (const statement of STATEMENTS) {
            const features = featuresOf(statement);
            expect(followed.like(features, 1_000, 0)).toEqual(
              keeper.like(features, 1_000, 0),
            );
          }
        }
        compared += 1;
        largest = Math.max(largest, keeper.size);
      }
      expect(compared).toBe(EDITS / 2 / COMPARED_EVERY);
      expect(largest).toBeGreaterThan(10);
      const made = (EDITS / 2).toLocaleString('en-US');
      tellFinding({
        ...{ scenario: 'Index of factors', engine, startedAt },
        floor: 'incremental is rebuilt, over 100,000 random edits on both',
        measured: `${made} edits, ${compared} comparisons on 2 backends, 0 differences`,
      });
    },
    isProof ? 7_200_000 : 300_000,
  );
});
