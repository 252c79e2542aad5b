import { Factor } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { aFactor } from '../../../testing/fakePostmortems';
import { factorForest, FactorNode, forestByLayer } from './factorForest';

/** `a(b c(d))` for a tree, by the statements. */
const drawn = (nodes: FactorNode[]): string =>
  nodes
    .map(({ factor, children }) =>
      children.length
        ? `${factor.statement}(${drawn(children)})`
        : factor.statement,
    )
    .join(' ');

const factor = (
  statement: string,
  parent: string | null = null,
  overrides: Partial<Factor> = {},
) => aFactor({ id: statement, statement, parentId: parent, ...overrides });

const countOf = (nodes: FactorNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);

describe('factorForest', () => {
  it('sets each factor below the one it explains', () => {
    expect(
      drawn(
        factorForest([
          factor('pool'),
          factor('query', 'pool'),
          factor('review', 'query'),
          factor('metrics', 'pool'),
          factor('alerts'),
        ]),
      ),
    ).toBe('pool(query(review) metrics) alerts');
  });

  it('keeps the order of the positions, whatever order they come in', () => {
    expect(
      drawn(
        factorForest([
          factor('c', 'a', { position: 2 }),
          factor('b', 'a', { position: 1 }),
          factor('a', null, { position: 5 }),
          factor('z', null, { position: 0 }),
        ]),
      ),
    ).toBe('z a(b c)');
  });

  it('lets an orphan stand for itself', () => {
    expect(drawn(factorForest([factor('a', 'gone'), factor('b', 'a')]))).toBe(
      'a(b)',
    );
  });

  it('cuts a circle above its first factor', () => {
    expect(
      drawn(
        factorForest([
          factor('a', 'c'),
          factor('b', 'a'),
          factor('c', 'b'),
          factor('self', 'self'),
        ]),
      ),
    ).toBe('a(b(c)) self');
  });

  it('shows every factor exactly once, whatever the parents are', () => {
    const anyFactors = fc
      .array(fc.option(fc.integer({ min: 0, max: 30 })), { maxLength: 30 })
      .map(parents =>
        parents.map((parent, i) =>
          factor(`f${i}`, parent === null ? null : `f${parent}`),
        ),
      );
    fc.assert(
      fc.property(anyFactors, factors => {
        const forest = factorForest(factors);
        expect(countOf(forest)).toBe(factors.length);
        const names = drawn(forest)
          .split(/[() ]+/)
          .filter(Boolean);
        expect(new Set(names).size).toBe(factors.length);
      }),
    );
  });
});

describe('forestByLayer', () => {
  it('files a tree under the layer of its root and leaves out layers without one', () => {
    const layers = forestByLayer([
      factor('training', null, { layer: 'systemic' }),
      factor('pool'),
      factor('metrics', 'pool', { layer: 'contributing' }),
    ]);
    expect(layers.map(({ layer, trees }) => [layer, drawn(trees)])).toEqual([
      ['immediate', 'pool(metrics)'],
      ['systemic', 'training'],
    ]);
  });
});
