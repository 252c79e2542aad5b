import { Latest } from './Latest';

function question() {
  let answer = (_: string) => {};
  let fail = (_: Error) => {};
  const asked = new Promise<string>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { ask: () => asked, answer, fail };
}

describe('what is read again and again', () => {
  it('is what the last question was answered, though an earlier answer comes later', async () => {
    const latest = new Latest<string>(() => {});
    const [first, second] = [question(), question()];
    const all = [latest.read(first.ask), latest.read(second.ask)];
    second.answer('new');
    first.answer('old');
    await Promise.all(all);
    expect(latest.reading).toEqual({ value: 'new' });
  });

  it('stays when there is no answer, and says why', async () => {
    const latest = new Latest<string>(() => {});
    latest.take('known');
    const lost = question();
    const read = latest.read(lost.ask);
    lost.fail(new Error('lost'));
    await read;
    expect(latest.reading).toEqual({ value: 'known', error: Error('lost') });
  });

  it('is asked for once more where something was told meanwhile', async () => {
    const latest = new Latest<string>(() => {});
    const first = question();
    const answers = [first.ask(), Promise.resolve('with it')];
    const read = latest.read(() => answers.shift()!);
    latest.take('told');
    first.answer('without it');
    expect(latest.reading).toEqual({ value: 'told' });
    await read;
    expect(latest.reading).toEqual({ value: 'with it' });
  });
});
