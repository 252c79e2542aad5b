import fc from 'fast-check';
import { LineBlocks } from './LineBlocks';

const LONGEST = 65_536;

/** The blocks of bytes that come in chunks of these sizes, and the last of the remaining ones. */
function blocksOf(bytes: Buffer, sizes: number[]) {
  const blocks = new LineBlocks();
  const found: Buffer[] = [];
  let from = 0;
  for (const size of [...sizes, bytes.length]) {
    found.push(...blocks.push(bytes.subarray(from, from + size)));
    from += size;
  }
  return { found, last: blocks.end(), cutBytes: blocks.cutBytes };
}

function joined(bytes: Buffer, sizes: number[]): string {
  const { found, last } = blocksOf(bytes, sizes);
  return Buffer.concat([...found, last]).toString('latin1');
}

const lengthOf = (blocks: Buffer[]) => Buffer.concat(blocks).length;

const SIZES = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 });

describe('LineBlocks', () => {
  it('gives back what it was given, in whole lines, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 9 }), {
          maxLength: 30,
        }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        SIZES,
        (lines, newline, sizes) => {
          const bytes = Buffer.from(lines.join(newline));
          const { found, last, cutBytes } = blocksOf(bytes, sizes);
          expect(Buffer.concat([...found, last]).equals(bytes)).toBe(true);
          expect(cutBytes).toBe(0);
          for (const block of found) {
            expect(block[block.length - 1]).toBe(0x0a);
          }
          expect(last.includes(0x0a)).toBe(false);
        },
      ),
    );
  });

  it('keeps a line that is just not too long', () => {
    const text = `a\n${'x'.repeat(LONGEST)}\nb`;
    expect(joined(Buffer.from(text), [10, 70_000])).toBe(text);
  });

  it('keeps the beginning of a line that is too long, as one line, and tells how much is gone', () => {
    const long = `${'word '.repeat(20_000)}end`;
    const bytes = Buffer.from(`first\n${long}\nlast\n`);
    const { found, cutBytes } = blocksOf(bytes, []);
    const lines = Buffer.concat(found).toString().split('\n');
    expect(lines).toEqual(['first', expect.any(String), 'last', '']);
    expect(long.startsWith(lines[1])).toBe(true);
    expect(lines[1]).toMatch(/ $/);
    expect(lines[1].length).toBeLessThanOrEqual(LONGEST);
    expect(lines[1].length + cutBytes).toBe(long.length);
  });

  it('cuts long lines at the same place, however they come', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('x', 'a b ', 'ü', '\t'),
            fc.constantFrom(3, 40, 32_768, LONGEST, LONGEST + 1, 150_000),
          ),
          { maxLength: 4 },
        ),
        fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 8 }),
        fc.boolean(),
        (parts, sizes, isEnded) => {
          const lines = parts.map(([repeated, length]) =>
            repeated.repeat(length).slice(0, length),
          );
          const bytes = Buffer.from(lines.join('\n') + (isEnded ? '\n' : ''));
          expect(joined(bytes, sizes)).toBe(joined(bytes, []));
          expect(blocksOf(bytes, sizes).cutBytes).toBe(
            blocksOf(bytes, []).cutBytes,
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('holds little of a line of a hundred megabytes', () => {
    const blocks = new LineBlocks();
    const chunk = Buffer.alloc(65_536, 'x');
    let kept = lengthOf(blocks.push(Buffer.from('first\n')));
    const before = process.memoryUsage();
    for (let i = 0; i < 1_600; i++) kept += lengthOf(blocks.push(chunk));
    const after = process.memoryUsage();
    kept += lengthOf(blocks.push(Buffer.from('\nlast\n')));
    expect(kept).toBeLessThan(LONGEST + 100);
    expect(blocks.cutBytes).toBeGreaterThan(104_000_000);
    const grown =
      after.heapUsed +
      after.arrayBuffers -
      before.heapUsed -
      before.arrayBuffers;
    expect(grown).toBeLessThan(20_000_000);
  });

  it('bears a long line that comes a byte at a time', () => {
    const blocks = new LineBlocks();
    let kept = 0;
    for (let i = 0; i < 200_000; i++) {
      kept += lengthOf(blocks.push(Buffer.from('x')));
    }
    kept += lengthOf(blocks.push(Buffer.from('\n'))) + blocks.end().length;
    expect(kept + blocks.cutBytes).toBe(200_001);
  });
});
