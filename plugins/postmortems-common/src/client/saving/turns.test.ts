import { Turns } from './turns';

describe('turns', () => {
  const setUp = () => {
    const turns = new Turns(2);
    const out: string[] = [];
    const take = (name: string) => turns.take(() => out.push(name));
    return { out, take };
  };

  it('let so many out at once, and the next when one is over', () => {
    const { out, take } = setUp();
    const endA = take('a');
    take('b');
    take('c');
    take('d');
    expect(out).toEqual(['a', 'b']);
    endA();
    expect(out).toEqual(['a', 'b', 'c']);
    // Ending twice gives no second place away.
    endA();
    expect(out).toEqual(['a', 'b', 'c']);
  });

  it('pass over what no longer waits', () => {
    const { out, take } = setUp();
    const endA = take('a');
    take('b');
    const giveUpC = take('c');
    take('d');
    giveUpC();
    endA();
    expect(out).toEqual(['a', 'b', 'd']);
  });
});
