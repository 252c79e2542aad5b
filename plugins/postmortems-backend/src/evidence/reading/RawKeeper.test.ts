import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { RawKeeper } from './RawKeeper';

const END = 256 * 1024;

async function kept(texts: string[], limit: number) {
  const keeper = new RawKeeper(limit);
  for (const text of texts) await keeper.add(text);
  const { gzip, leftOut } = await keeper.end();
  return { text: gunzipSync(gzip).toString(), leftOut };
}

/** Text of which each place can be told from the others. */
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `line ${from + i} ü\n`).join('');

describe('RawKeeper', () => {
  it('keeps all of a text, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        async texts => {
          expect(await kept(texts, 1e6)).toEqual({
            text: texts.join(''),
            leftOut: 0,
          });
        },
      ),
    );
  });

  it('keeps a text whole that has just as many characters as it may', async () => {
    expect(await kept(['abc', 'de'], 5)).toEqual({ text: 'abcde', leftOut: 0 });
  });

  it('keeps the beginning and the end of a longer one, and says how much is gone', async () => {
    const texts = Array.from({ length: 100 }, (_, i) =>
      numbered(i * 1_000, i * 1_000 + 1_000),
    );
    const whole = texts.join('');
    const { text, leftOut } = await kept(texts, 1_000_000);
    expect(leftOut).toBe(whole.length - 2 * END);
    expect(text).toBe(
      `${whole.slice(0, END)}\n[… ${leftOut} characters …]\n${whole.slice(
        -END,
      )}`,
    );
  });

  it('does so for one that comes at once', async () => {
    const whole = numbered(0, 100_000);
    const { text, leftOut } = await kept([whole], 1_000_000);
    expect(text.startsWith(whole.slice(0, END))).toBe(true);
    expect(text.endsWith(whole.slice(-END))).toBe(true);
    expect(leftOut).toBe(whole.length - 2 * END);
  });

  it('tells nothing twice where beginning and end meet', async () => {
    const whole = numbered(0, 30_000);
    expect(whole.length).toBeLessThan(2 * END);
    const { text, leftOut } = await kept([whole], 100);
    expect(leftOut).toBe(0);
    expect(text.replace('\n[… 0 characters …]\n', '')).toBe(whole);
  });
});
