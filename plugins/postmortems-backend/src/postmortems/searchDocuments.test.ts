import { mockCredentials } from '@backstage/backend-test-utils';
import {
  SearchDocument,
  SearchDocumentPage,
} from 'backstage-plugin-postmortems-common';
import { Contract } from '../__testUtils__/Contract';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';

const AS_SERVICE = { authorization: mockCredentials.service.header() };

describeWithPortal('what the search of the portal is given', bench => {
  const targets = {} as Record<'open' | 'restricted', Target>;

  beforeAll(async () => {
    targets.open = await fillPostmortem(bench.portal, { word: 'visible' });
    targets.restricted = await fillPostmortem(bench.portal, {
      word: 'hidden',
      visibility: 'restricted',
      reason: 'a customer is named',
    });
  });

  const ask = (query = '') =>
    bench.portal.request('', 'GET', `/search-documents${query}`, {
      headers: AS_SERVICE,
    });
  const documents = async (): Promise<SearchDocument[]> =>
    (await ask()).body.items;

  it('is given to services of the portal only', async () => {
    const statusOf = async (authorization: string) =>
      (
        await bench.portal.request('', 'GET', '/search-documents', {
          headers: { authorization },
        })
      ).status;
    expect(await statusOf(mockCredentials.service.header())).toBe(200);
    expect(await statusOf(mockCredentials.none.header())).toBe(401);
    expect(
      await statusOf(mockCredentials.user.header('user:default/alice')),
    ).toBe(403);
  });

  it('says of an open one what it is, and all its words', async () => {
    const { ref, id } = targets.open;
    const whole = await bench.portal.as('alice').get(ref);
    const found = (await documents()).find(document => document.ref === ref)!;
    expect(found).toMatchObject({
      id,
      title: whole.title,
      status: whole.status,
    });
    const said = [
      ...whole.sections.map(({ body }) => body),
      ...whole.factors.map(({ statement }) => statement),
      ...whole.timeline.map(({ description }) => description),
      ...whole.actionItems.map(({ title }) => title),
    ].filter(text => text !== '');
    expect(said.length).toBeGreaterThan(3);
    for (const text of said) expect(found.text).toContain(text);
  });

  it('says nothing of a restricted one, nor of one that became restricted or was deleted', async () => {
    const refs = async () => (await documents()).map(({ ref }) => ref);
    expect((await ask()).text).not.toContain('hidden');
    expect(await refs()).not.toContain(targets.restricted.ref);

    const alice = bench.portal.as('alice');
    const [first, second] = [
      await alice.create({ title: 'First' }),
      await alice.create({ title: 'Second' }),
    ];
    expect(await refs()).toEqual(
      expect.arrayContaining([first.ref, second.ref]),
    );
    await alice.setAccess(first.ref, first.seq, {
      visibility: 'restricted',
      members: [],
      reason: 'a customer is named',
    });
    await alice.delete(second.ref, second.seq);
    const left = await refs();
    expect(left).not.toContain(first.ref);
    expect(left).not.toContain(second.ref);
    expect(left).toContain(targets.open.ref);
  });

  it('comes in pages, each document once', async () => {
    const alice = bench.portal.as('alice');
    for (const title of ['A', 'B', 'C']) await alice.create({ title });
    const all = (await documents()).map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: SearchDocumentPage } = await ask(
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      expect(body.items.length).toBeLessThanOrEqual(2);
      paged.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });

  it('takes no other parameters', async () => {
    expect((await ask('?visibility=restricted')).status).toBe(400);
    expect((await ask('?limit=101')).status).toBe(400);
  });

  it('is as the OpenAPI document says', async () => {
    const { body } = await bench.portal.request(
      'alice',
      'GET',
      '/openapi.json',
    );
    expect(
      new Contract(body).problems('GET /search-documents', await ask()),
    ).toEqual([]);
  });
});
