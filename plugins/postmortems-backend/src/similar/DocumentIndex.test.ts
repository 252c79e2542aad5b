import { DocumentFeature } from 'backstage-plugin-postmortems-common/factors';
import * as fc from 'fast-check';
import { inTurns } from '../inTurns';
import { DocumentIndex } from './DocumentIndex';

const word = (weight: number): DocumentFeature => ({
  kind: 'word',
  name: 'queue',
  weight,
});

const inOrder = (a: string, b: string) => Number(a > b) - Number(a < b);

describe('DocumentIndex', () => {
  it('finds the most alike of more than are looked at in one turn, equal ones by their keys', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 40 }), {
          minLength: 1_200,
          maxLength: 1_600,
        }),
        fc.integer({ min: 1, max: 60 }),
        async (weights, most) => {
          const index = new DocumentIndex();
          weights.forEach((weight, i) =>
            index.put(`${i}`, `key ${i % 700}`, '2025-01-01', [word(weight)]),
          );
          const expected = weights
            .map((weight, i) => ({ weight, key: `key ${i % 700}`, id: `${i}` }))
            .filter(({ weight }) => weight > 0)
            .sort(
              (a, b) =>
                b.weight - a.weight ||
                inOrder(a.key, b.key) ||
                inOrder(a.id, b.id),
            )
            .slice(0, most)
            .map(({ id }) => id);
          expect(
            await inTurns(index.like([word(1)], '2025-02-01', most)),
          ).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});
