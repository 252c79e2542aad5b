import { ImageCache } from './ImageCache';

/** A server that answers when it is told to. */
function aServer() {
  const asked: string[] = [];
  const answers = new Map<string, (image: Blob | Error) => void>();
  return {
    asked,
    fetch: (id: string) =>
      new Promise<Blob>((resolve, reject) => {
        asked.push(id);
        answers.set(id, image =>
          image instanceof Error ? reject(image) : resolve(image),
        );
      }),
    answer: (id: string, image: string | Error = id) =>
      answers.get(id)!(
        image instanceof Error
          ? image
          : new File([image], id, { type: 'image/png' }),
      ),
  };
}

/** `a` in base 64. */
const A = 'data:image/png;base64,YQ==';

describe('the images of a page', () => {
  it('are each fetched once, as what a page may show', async () => {
    const server = aServer();
    const cache = new ImageCache(server.fetch);
    const [first, second] = [cache.get('a'), cache.get('a')];
    server.answer('a');
    expect(await first).toBe(A);
    expect(await second).toBe(A);
    expect(await cache.get('a')).toBe(A);
    expect(server.asked).toEqual(['a']);
  });

  it('are fetched three at a time, in the order in which they are asked for', async () => {
    const server = aServer();
    const cache = new ImageCache(server.fetch);
    const images = ['a', 'b', 'c', 'd', 'e'].map(id => cache.get(id));
    expect(server.asked).toEqual(['a', 'b', 'c']);
    server.answer('b');
    await images[1];
    expect(server.asked).toEqual(['a', 'b', 'c', 'd']);
    server.answer('a', new Error('lost'));
    await expect(images[0]).rejects.toThrow('lost');
    expect(server.asked).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are fetched again where that came to nothing', async () => {
    const server = aServer();
    const cache = new ImageCache(server.fetch);
    const lost = cache.get('a');
    server.answer('a', new Error('lost'));
    await expect(lost).rejects.toThrow('lost');
    const found = cache.get('a');
    server.answer('a');
    expect(await found).toBe(A);
  });

  it('make room for others, those used longest ago first', async () => {
    const server = aServer();
    // Room for two of them.
    const cache = new ImageCache(server.fetch, 2 * A.length);
    const load = async (id: string) => {
      const image = cache.get(id);
      server.answer(id);
      await image;
    };
    await load('a');
    await load('b');
    await cache.get('a');
    await load('c');
    await cache.get('a');
    await cache.get('c');
    expect(server.asked).toEqual(['a', 'b', 'c']);
    await load('b');
    expect(server.asked).toEqual(['a', 'b', 'c', 'b']);
  });
});
