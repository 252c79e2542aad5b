import { isForest, wouldClose } from './tree';

const chain = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: 'a' },
  { id: 'c', parentId: 'b' },
];

describe('hanging a factor below another would make a circle', () => {
  it('when it is the same one', () => {
    expect(wouldClose(chain, 'a', 'a')).toBe(true);
  });

  it('when the other one is below it, however deep', () => {
    expect(wouldClose(chain, 'a', 'c')).toBe(true);
  });

  it('not when it only moves up or sideways', () => {
    expect(wouldClose(chain, 'c', 'a')).toBe(false);
    expect(wouldClose([...chain, { id: 'd', parentId: 'a' }], 'd', 'c')).toBe(
      false,
    );
  });

  it('and asking ends even where a circle is there already', () => {
    const circle = [
      { id: 'x', parentId: 'y' },
      { id: 'y', parentId: 'x' },
    ];
    expect(wouldClose(circle, 'z', 'x')).toBe(false);
  });
});

describe('parents told by their places', () => {
  it('make a forest when every chain ends, in whatever order they come', () => {
    expect(isForest([])).toBe(true);
    expect(isForest([2, null, 1, 2, null])).toBe(true);
  });

  it('do not when a chain comes back to itself', () => {
    expect(isForest([0])).toBe(false);
    expect(isForest([null, 2, 3, 1])).toBe(false);
    expect(isForest([1, 2, 1])).toBe(false);
  });
});
