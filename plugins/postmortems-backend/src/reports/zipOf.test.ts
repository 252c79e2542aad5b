import fc from 'fast-check';
import { unzip } from '../__testUtils__/unzip';
import { ZipEntry, zipOf } from './zipOf';

const AT = new Date('2025-02-09T10:05:23Z');

async function* each(entries: ZipEntry[]): AsyncGenerator<ZipEntry> {
  yield* entries;
}

async function bytesOf(entries: AsyncIterable<ZipEntry>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zipOf(entries, AT)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('zipOf', () => {
  it('holds the files that it was given, in their order, and is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            name: fc.stringMatching(/^[a-z]{1,9}(?:\/[a-zü]{1,9}\.md)?$/),
            content: fc
              .uint8Array({ maxLength: 300 })
              .map(bytes => Buffer.from(bytes)),
          }),
          { selector: ({ name }) => name, maxLength: 8 },
        ),
        async entries => {
          const zipped = await bytesOf(each(entries));
          const files = await unzip(new Blob([zipped]));
          expect(
            [...files].map(([name, content]) => ({ name, content })),
          ).toEqual(entries);
          expect((await bytesOf(each(entries))).equals(zipped)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('asks for the next file when the last one was read', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        yield { name: `${asked}.png`, content: Buffer.alloc(1_000_000) };
      }
    }
    let size = 0;
    for await (const chunk of zipOf(endless(), AT)) {
      size += chunk.length;
      // What is read, what is being written, and one that waits.
      expect(asked).toBeLessThanOrEqual(Math.floor(size / 1_000_000) + 2);
      if (size > 5_000_000) break;
    }
    expect(asked).toBeGreaterThan(4);
  });

  it('asks for nothing before it is read, and for nothing more when it no longer is', async () => {
    let isDone = false;
    let asked = 0;
    const done = new Promise<void>(resolve => {
      async function* entries() {
        try {
          for (;;) {
            asked += 1;
            yield { name: `${asked}`, content: Buffer.alloc(100_000) };
          }
        } finally {
          isDone = true;
          resolve();
        }
      }
      const zipped = zipOf(entries(), AT);
      expect(asked).toBe(0);
      zipped.next().then(() => zipped.return(undefined));
    });
    await done;
    expect(isDone).toBe(true);
  });

  it('fails when its files do', async () => {
    async function* failing() {
      yield { name: 'a', content: Buffer.alloc(10) };
      throw new Error('connection lost');
    }
    await expect(bytesOf(failing())).rejects.toThrow('connection lost');
  });
});
