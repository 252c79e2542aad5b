import { ChangeCounter } from './ChangeCounter';
import { Sorting } from './SortedFactor';

const POOL = { id: 'pool', name: 'Pool', category: 'data' };
const told = (from: Sorting, to: Sorting, isApplied = false, madeBy = 2) => ({
  ...{ factorId: 'f', postmortemId: 'p', factorVersion: 1 },
  ...{ from, to, isApplied, madeBy },
});
const at = (category: string | null, patternId: string | null = null) => ({
  ...{ category, patternId },
});

describe('what would change', () => {
  it('is counted by what it is from and to, that of most factors first, a factor with both in both', () => {
    const counter = new ChangeCounter();
    counter.add(told(at('data'), at('process'), false, 3));
    counter.add(told(at('data'), at('process'), true, 1));
    counter.add(told(at('data', 'pool'), at(null)));
    expect(counter.waiting).toBe(2);
    expect(counter.applied).toBe(1);
    expect(counter.madeBy).toEqual([2, 3]);
    expect(counter.patternIds).toEqual(['pool']);
    expect(counter.told(new Map([['pool', POOL]]))).toEqual({
      changes: [
        {
          ...{ of: 'category', from: 'data', to: 'process' },
          ...{ waiting: 1, applied: 1 },
        },
        {
          ...{ of: 'category', from: 'data', to: null },
          ...{ waiting: 1, applied: 0 },
        },
        {
          ...{ of: 'pattern', from: POOL, to: null },
          ...{ waiting: 1, applied: 0 },
        },
      ],
      isMore: false,
    });
  });

  it('is one where patterns have one name for the viewer, in its place by all of its factors', () => {
    const leak = { ...POOL, id: 'leak', name: 'Leak' };
    const counter = new ChangeCounter();
    for (const [pattern, isApplied] of [
      ...([['dns'], ['dns'], ['pool'], ['leak'], ['leak', true]] as const),
    ]) {
      counter.add(told(at(null, pattern), at(null), isApplied));
    }
    const dns = { ...POOL, id: 'dns' };
    const named = new Map([
      ...([
        ['dns', dns],
        ['pool', leak],
        ['leak', leak],
      ] as const),
    ]);
    expect(counter.told(named).changes).toEqual([
      { of: 'pattern', from: leak, to: null, waiting: 2, applied: 1 },
      { of: 'pattern', from: dns, to: null, waiting: 2, applied: 0 },
    ]);
  });

  it('is nothing where the viewer sees both patterns as one', () => {
    const counter = new ChangeCounter();
    counter.add(told(at('data', 'leak'), at('process', 'pool')));
    const named = new Map([
      ...([
        ['pool', POOL],
        ['leak', POOL],
      ] as const),
    ]);
    expect(counter.told(named).changes).toEqual([
      { of: 'category', from: 'data', to: 'process', waiting: 1, applied: 0 },
    ]);
  });

  it('does not tell of a pattern that has no name for the viewer', () => {
    const counter = new ChangeCounter();
    counter.add(told(at('data', 'pool'), at('data')));
    expect(counter.told(new Map()).changes).toEqual([]);
  });

  it('is told up to a hundred', () => {
    const counter = new ChangeCounter();
    for (let i = 0; i < 101; i++) counter.add(told(at(`c${i}`), at(null)));
    const { changes, isMore } = counter.told(new Map());
    expect([changes.length, isMore]).toEqual([100, true]);
  });
});
