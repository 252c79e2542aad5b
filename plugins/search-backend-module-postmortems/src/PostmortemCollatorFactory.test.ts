import { mockServices } from '@backstage/backend-test-utils';
import type { SearchDocument } from 'backstage-plugin-postmortems-common';
import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { PostmortemCollatorFactory } from './PostmortemCollatorFactory';

const document = (n: number): SearchDocument => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  ref: `PM-2025-02-0${n}`,
  title: `The ${n}th`,
  text: 'The pool was empty',
  kind: 'incident',
  status: 'published',
  severity: 'sev1',
  startedAt: `2025-02-0${n}T10:05:00.000Z`,
  affectedEntities: ['component:default/checkout'],
});

/** Answers with one page after the other, and then with what it is told. */
class Pages {
  readonly asked: { url: string; authorization?: string }[] = [];
  readonly #server: Server;

  static async start(answers: { status: number; body: unknown }[]) {
    const pages = new Pages(answers);
    pages.#server.listen(0, '127.0.0.1');
    await once(pages.#server, 'listening');
    return pages;
  }

  private constructor(answers: { status: number; body: unknown }[]) {
    this.#server = createServer((req, res) => {
      const { authorization } = req.headers;
      const answer = answers[this.asked.length];
      this.asked.push({ url: req.url!, authorization });
      res.writeHead(answer.status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(answer.body));
    });
  }

  get factory() {
    const { port } = this.#server.address() as AddressInfo;
    return new PostmortemCollatorFactory({
      auth: mockServices.auth({ pluginId: 'search' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      }),
    });
  }

  async stop() {
    this.#server.close();
    await once(this.#server, 'close');
  }
}

describe('PostmortemCollatorFactory', () => {
  let pages: Pages;
  afterEach(() => pages.stop());

  const collect = async () => {
    const found = [];
    for await (const one of await pages.factory.getCollator()) found.push(one);
    return found;
  };

  it('reads all pages as the search, not as a user', async () => {
    pages = await Pages.start([
      { status: 200, body: { items: [document(1)], nextCursor: 'next' } },
      { status: 200, body: { items: [document(2)], nextCursor: null } },
    ]);
    const { id, ...first } = document(1);
    expect(await collect()).toEqual([
      {
        ...first,
        location: '/postmortem/PM-2025-02-01',
        authorization: { resourceRef: id },
      },
      expect.objectContaining({ ref: 'PM-2025-02-02' }),
    ]);
    expect(pages.asked.map(({ url }) => url)).toEqual([
      '/api/postmortems/search-documents',
      '/api/postmortems/search-documents?cursor=next',
    ]);
    for (const { authorization } of pages.asked) {
      expect(authorization).toMatch(/^Bearer mock-service-token/);
    }
  });

  it('leaves the index as it is when not all can be read', async () => {
    pages = await Pages.start([
      { status: 200, body: { items: [document(1)], nextCursor: 'next' } },
      { status: 503, body: { error: { name: 'ServiceUnavailableError' } } },
    ]);
    await expect(collect()).rejects.toThrow(/503/);
  });

  it('takes nothing that is no post-mortem', async () => {
    pages = await Pages.start([
      { status: 200, body: { items: [{ ref: 'x' }], nextCursor: null } },
    ]);
    await expect(collect()).rejects.toThrow();
  });

  it('lets the search ask who may read each', async () => {
    pages = await Pages.start([]);
    expect(pages.factory.visibilityPermission.name).toBe('postmortem.read');
  });
});
