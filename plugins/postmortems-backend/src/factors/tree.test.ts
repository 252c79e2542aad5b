import { wouldClose } from './tree';

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
