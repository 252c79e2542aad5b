import { putBack, takenFrom } from './putBack';

describe('putBack', () => {
  it('puts what was taken into its place again', () => {
    const list = ['a', 'b', 'c', 'd'];
    const left = ['b', 'd'];
    expect(takenFrom(list, left)).toEqual([
      { entry: 'a', at: 0 },
      { entry: 'c', at: 2 },
    ]);
    expect(putBack(left, takenFrom(list, left))).toEqual(list);
  });

  it('keeps what has come meanwhile, and what is there again does not come twice', () => {
    const taken = [{ entry: 'b', at: 1 }];
    expect(putBack(['a', 'new'], taken)).toEqual(['a', 'b', 'new']);
    expect(putBack(['b', 'a'], taken)).toEqual(['b', 'a']);
  });

  it('puts it at the end of a list that has become shorter', () => {
    expect(putBack([], [{ entry: 'c', at: 2 }])).toEqual(['c']);
  });
});
