import { ResponseError } from '@backstage/errors';
import fc from 'fast-check';
import { UUID } from '../model';
import { currentRow, errorBody, errorStatus } from './errors';
import type { PostmortemsApi } from './PostmortemsApi';
import { PostmortemsClient } from './PostmortemsClient';

const BASE = 'http://localhost:7007/api/postmortems';
const REF = 'PM-2025-02-09';
const ID = '3f2b1a0c-9d8e-4f7a-8b6c-5d4e3f2a1b0c';

/** A backend that answers everything alike and remembers what it was asked. */
function aBackend(answer: () => Response = () => Response.json({ ok: true })) {
  const requests: Request[] = [];
  const getBaseUrl = jest.fn(async (_pluginId: string) => BASE);
  const client = new PostmortemsClient({
    discoveryApi: { getBaseUrl },
    fetchApi: {
      fetch: async (...args) => {
        requests.push(new Request(...args));
        return answer();
      },
    },
  });
  return { client, requests, getBaseUrl, last: () => requests.at(-1)! };
}

type Call = (api: PostmortemsApi) => Promise<unknown>;

describe('PostmortemsClient', () => {
  const calls: [string, string, Call][] = [
    ['GET', '/settings', api => api.getSettings()],
    ['GET', '/follows', api => api.listFollows()],
    [
      'PUT',
      '/follows/component/default/checkout',
      api => api.follow('component:default/checkout'),
    ],
    [
      'DELETE',
      '/follows/component/default/checkout',
      api => api.unfollow('component:default/checkout'),
    ],
    ['GET', '/calendar-feeds', api => api.listCalendarFeeds()],
    [
      'PUT',
      `/calendar-feeds/${ID}`,
      api => api.putCalendarFeed(ID, { about: null }),
    ],
    ['DELETE', `/calendar-feeds/${ID}`, api => api.revokeCalendarFeed(ID)],
    ['POST', '/action-reviews', api => api.beginActionReview({ scope: null })],
    ['GET', `/action-reviews/${ID}`, api => api.getActionReview(ID)],
    [
      'GET',
      '/action-reviews/latest?scope=organisation',
      api => api.getLatestActionReview({ scope: 'organisation' }),
    ],
    [
      'GET',
      '/action-reviews?scope=organisation',
      api => api.listActionReviews({ scope: 'organisation' }),
    ],
    [
      'PUT',
      `/action-reviews/${ID}/decisions/${ID}`,
      api => api.decideInReview(ID, ID, { decision: 'kept' }),
    ],
    ['POST', `/action-reviews/${ID}/finish`, api => api.finishActionReview(ID)],
    ['GET', '/postmortems', api => api.list()],
    ['GET', `/postmortems/${REF}`, api => api.get(REF)],
    ['POST', '/postmortems', api => api.create({ title: 'Errors' })],
    [
      'PATCH',
      `/postmortems/${REF}`,
      api => api.patchHeader(REF, 3, { title: 'Errors' }),
    ],
    ['DELETE', `/postmortems/${REF}`, api => api.delete(REF, 3)],
    ['POST', `/postmortems/${REF}/restore`, api => api.restore(REF, 3)],
    [
      'POST',
      `/postmortems/${REF}/transitions`,
      api => api.transition(REF, 3, { to: 'published' }),
    ],
    ['GET', `/postmortems/${REF}/checks`, api => api.getChecks(REF)],
    [
      'PUT',
      `/postmortems/${REF}/access`,
      api =>
        api.setAccess(REF, 3, {
          visibility: 'restricted',
          members: [],
          reason: 'Names customers',
        }),
    ],
    [
      'PUT',
      `/postmortems/${REF}/sections/summary`,
      api => api.putSection(REF, 'summary', 3, { body: 'Text' }),
    ],
    [
      'POST',
      `/postmortems/${REF}/admissions`,
      api => api.admit(REF, { reason: 'nobody else is left' }),
    ],
    [
      'POST',
      `/postmortems/${REF}/purge`,
      api => api.purge(REF, { reason: 'a customer asked for it' }),
    ],
    [
      'POST',
      `/postmortems/${REF}/revisions/7/redaction`,
      api => api.redactRevision(REF, 7, { reason: 'it names a customer' }),
    ],
    [
      'POST',
      `/postmortems/${REF}/timeline`,
      api => api.createEvent(REF, { description: 'Paged' }),
    ],
    [
      'PATCH',
      `/postmortems/${REF}/timeline/${ID}`,
      api => api.patchEvent(REF, ID, 3, { description: 'Paged' }),
    ],
    [
      'DELETE',
      `/postmortems/${REF}/timeline/${ID}`,
      api => api.deleteEvent(REF, ID, 3),
    ],
    [
      'POST',
      `/postmortems/${REF}/timeline/${ID}/restore`,
      api => api.restoreEvent(REF, ID, 3),
    ],
    [
      'POST',
      `/postmortems/${REF}/factors`,
      api =>
        api.createFactor(REF, { statement: 'No alert', layer: 'systemic' }),
    ],
    [
      'PATCH',
      `/postmortems/${REF}/factors/${ID}`,
      api => api.patchFactor(REF, ID, 3, { parentId: null }),
    ],
    [
      'DELETE',
      `/postmortems/${REF}/factors/${ID}`,
      api => api.deleteFactor(REF, ID, 3),
    ],
    [
      'POST',
      `/postmortems/${REF}/factors/${ID}/restore`,
      api => api.restoreFactor(REF, ID, 3),
    ],
    [
      'POST',
      `/postmortems/${REF}/action-items`,
      api => api.createActionItem(REF, { title: 'Add an alert' }),
    ],
    [
      'PATCH',
      `/postmortems/${REF}/action-items/${ID}`,
      api => api.patchActionItem(REF, ID, 3, { status: 'done' }),
    ],
    [
      'DELETE',
      `/postmortems/${REF}/action-items/${ID}`,
      api => api.deleteActionItem(REF, ID, 3),
    ],
    [
      'POST',
      `/postmortems/${REF}/action-items/${ID}/restore`,
      api => api.restoreActionItem(REF, ID, 3),
    ],
    [
      'GET',
      `/postmortems/${REF}/comments?kind=event&key=${ID}&resolved=false`,
      api => api.listComments(REF, { kind: 'event', key: ID, resolved: false }),
    ],
    [
      'GET',
      `/postmortems/${REF}/comments/counts`,
      api => api.countComments(REF),
    ],
    [
      'GET',
      `/postmortems/${REF}/comments/${ID}`,
      api => api.getCommentThread(REF, ID),
    ],
    [
      'POST',
      `/postmortems/${REF}/comments`,
      api => api.createComment(REF, { threadId: ID, body: 'Which pool?' }),
    ],
    [
      'PATCH',
      `/postmortems/${REF}/comments/${ID}`,
      api => api.patchComment(REF, ID, 3, { resolved: true }),
    ],
    [
      'DELETE',
      `/postmortems/${REF}/comments/${ID}`,
      api => api.deleteComment(REF, ID, 3),
    ],
    [
      'POST',
      `/postmortems/${REF}/comments/${ID}/restore`,
      api => api.restoreComment(REF, ID, 3),
    ],
    ['GET', `/postmortems/${REF}/exposure`, api => api.getExposure(REF)],
    ['POST', `/postmortems/${REF}/exposure`, api => api.askExposed(REF, {})],
    [
      'PATCH',
      `/postmortems/${REF}/exposure/${ID}`,
      api => api.answerExposure(REF, ID, 3, { answer: 'applies' }),
    ],
    [
      'GET',
      '/exposures?owner=mine&answered=false',
      api => api.listExposures({ owner: 'mine', answered: false }),
    ],
    ['GET', `/postmortems/${REF}/approvals`, api => api.listApprovals(REF)],
    ['PUT', `/postmortems/${REF}/approvals`, api => api.approve(REF, 3)],
    [
      'DELETE',
      `/postmortems/${REF}/approvals`,
      api => api.withdrawApproval(REF),
    ],
    [
      'PUT',
      `/postmortems/${REF}/presence`,
      api => api.reportPresence(REF, { page: ID, place: 'factors' }),
    ],
    [
      'GET',
      `/postmortems/${REF}/revisions?limit=20&cursor=c2`,
      api => api.listRevisions(REF, { limit: 20, cursor: 'c2' }),
    ],
    [
      'GET',
      `/postmortems/${REF}/revisions/7?against=4`,
      api => api.getRevision(REF, 7, 4),
    ],
    ['GET', `/postmortems/${REF}/revisions/7`, api => api.getRevision(REF, 7)],
    ['GET', `/postmortems/${REF}/report`, api => api.getReport(REF)],
    ['GET', `/postmortems/${REF}/report/archive`, api => api.getArchive(REF)],
    [
      'GET',
      `/postmortems/${REF}/evidence/${ID}/image`,
      api => api.evidenceImage(REF, ID),
    ],
    [
      'POST',
      '/imports?dryRun=true',
      api => api.import('# Report', { dryRun: true }),
    ],
    ['GET', `/postmortems/${REF}/outcomes`, api => api.getOutcomes(REF)],
    ['GET', `/postmortems/${REF}/known`, api => api.getKnown(REF)],
    ['GET', `/postmortems/${REF}/similar`, api => api.getSimilar(REF)],
    ['GET', `/postmortems/${REF}/tickets`, api => api.listTickets(REF)],
    [
      'POST',
      `/postmortems/${REF}/tickets`,
      api => api.createTickets(REF, { place: 'github.com/larkfield/shop' }),
    ],
    [
      'POST',
      `/postmortems/${REF}/action-items/${ID}/ticket`,
      api => api.createTicket(REF, ID, {}),
    ],
    [
      'PUT',
      `/postmortems/${REF}/action-items/${ID}/ticket`,
      api => api.linkTicket(REF, ID, 3, { url: 'https://a.example/1' }),
    ],
    [
      'PUT',
      `/postmortems/${REF}/action-items/${ID}/ticket/settlement`,
      api => api.settleTicket(REF, ID, { take: 'theirs' }),
    ],
    ['GET', '/tickets/drifted', api => api.listDriftedTickets()],
    ['GET', '/action-items', api => api.listActionItems()],
    ['GET', '/action-items/summary', api => api.summarizeActionItems()],
    ['GET', '/action-items/export.csv', api => api.exportActionItems()],
    ['GET', '/factors', api => api.listFactors()],
    ['GET', '/factors/recurring', api => api.getRecurringFactors()],
    [
      'GET',
      `/factors/patterns/names?ids=${ID}%2C${REF}`,
      api => api.namePatterns([ID, REF]),
    ],
    ['GET', '/factors/unconfirmed/count', api => api.countUnconfirmedFactors()],
    ['GET', '/factors/renewal', api => api.getRenewal()],
    ['GET', '/factors/renewal/count', api => api.countRenewal()],
    [
      'GET',
      '/factors/renewal/factors?of=category&from=-&to=process',
      api =>
        api.listRenewedFactors({ of: 'category', from: '-', to: 'process' }),
    ],
    ['POST', '/factors/renewal', api => api.startRenewal()],
    ['POST', '/factors/renewal/stop', api => api.stopRenewal()],
    ['GET', '/insights', api => api.getInsights()],
    ['GET', '/insights/export.csv', api => api.exportInsights()],
    [
      'POST',
      '/entity-renames',
      api =>
        api.renameEntity({
          from: 'component:default/a',
          to: 'component:default/b',
        }),
    ],
  ];

  it.each(calls)('asks %s %s', async (method, path, call) => {
    const { client, last, getBaseUrl } = aBackend();
    await call(client);
    expect(last().method).toBe(method);
    expect(last().url).toBe(BASE + path);
    expect(getBaseUrl).toHaveBeenCalledWith('postmortems');
  });

  it.each(
    calls.filter(
      ([method, path]) =>
        (method === 'PATCH' || method === 'DELETE') &&
        // One's own, of which there is no version.
        !/\/(approvals|calendar-feeds|follows)\b/.test(path),
    ),
  )(
    'says with %s %s which version it saw, quoted',
    async (_method, _path, call) => {
      const { client, last } = aBackend();
      await call(client);
      expect(last().headers.get('if-match')).toBe('"3"');
    },
  );

  it('says why, in what a header holds of any language', async () => {
    const { client, last } = aBackend();
    await client.deleteEvent(REF, ID, 3, { reason: 'Häufigkeit 🙂' });
    const sent = last().headers.get('change-reason')!;
    expect(sent).toMatch(/^[\x21-\x7e]+$/);
    expect(decodeURIComponent(sent)).toBe('Häufigkeit 🙂');
    await client.deleteEvent(REF, ID, 3);
    expect(last().headers.has('change-reason')).toBe(false);
  });

  it('says version 0 for a section that nobody has made', async () => {
    const { client, last } = aBackend();
    await client.putSection(REF, 'summary', 0, { body: '' });
    expect(last().headers.get('if-match')).toBe('"0"');
    expect(await last().json()).toEqual({ body: '' });
  });

  it.each(calls.filter(([method]) => method === 'POST'))(
    'gives %s %s a key of its own each time',
    async (_method, _path, call) => {
      const { client, requests } = aBackend();
      await call(client);
      await call(client);
      const keys = requests.map(({ headers }) =>
        headers.get('idempotency-key'),
      );
      expect(keys[0]).toMatch(UUID);
      expect(keys[1]).toMatch(UUID);
      expect(keys[0]).not.toBe(keys[1]);
    },
  );

  it('sends the same creation again under the key it was given', async () => {
    const { client, requests } = aBackend();
    const options = { idempotencyKey: ID };
    await client.create({ title: 'Errors' }, options);
    await client.create({ title: 'Errors' }, options);
    expect(
      requests.map(({ headers }) => headers.get('idempotency-key')),
    ).toEqual([ID, ID]);
  });

  it('gives no key to what makes nothing', async () => {
    const { client, last } = aBackend();
    for (const call of [
      () => client.get(REF),
      () => client.patchHeader(REF, 3, { title: 'Errors' }),
      () => client.deleteEvent(REF, ID, 3),
    ]) {
      await call();
      expect(last().headers.has('idempotency-key')).toBe(false);
    }
  });

  it('sends fields as JSON, and no body where there are none', async () => {
    const { client, last } = aBackend();
    await client.patchActionItem(REF, ID, 3, { owner: null, proof: 'Seen' });
    expect(last().headers.get('content-type')).toBe('application/json');
    expect(await last().json()).toEqual({ owner: null, proof: 'Seen' });

    await client.restore(REF, 3);
    expect(last().headers.has('content-type')).toBe(false);
    expect(await last().text()).toBe('');
  });

  it('sends a report to be imported as the Markdown it is', async () => {
    const { client, last } = aBackend();
    await client.import('# "Errors"\n');
    expect(last().url).toBe(`${BASE}/imports`);
    await client.import('# "Errors"\n', { entities: [] });
    expect(last().url).toBe(`${BASE}/imports?entities=`);
    expect(last().headers.get('content-type')).toBe('text/markdown');
    expect(await last().text()).toBe('# "Errors"\n');
  });

  it('joins the values of one key by commas and leaves out what is not said', async () => {
    const { client, last } = aBackend();
    await client.listActionItems({
      status: ['open', 'in_progress'],
      priority: [],
      owner: undefined,
      overdue: false,
      limit: 50,
    });
    expect([...new URL(last().url).searchParams]).toEqual([
      ['status', 'open,in_progress'],
      ['overdue', 'false'],
      ['limit', '50'],
    ]);
  });

  it('carries any text in a query and in a path as it is', async () => {
    const { client, last } = aBackend();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        async (q, key) => {
          fc.pre(key !== '.' && key !== '..');
          await client.list({ q });
          expect(new URL(last().url).searchParams.get('q')).toBe(q);
          await client.putSection(REF, key, 1, { body: '' });
          const { pathname } = new URL(last().url);
          expect(pathname.split('/').length).toBe(7);
          expect(decodeURIComponent(pathname.split('/')[6])).toBe(key);
        },
      ),
    );
  });

  it('gives back JSON as it is, reports and exports as text', async () => {
    const row = { id: ID, version: 4, seq: 9 };
    await expect(
      aBackend(() => Response.json(row)).client.deleteFactor(REF, ID, 3),
    ).resolves.toEqual(row);

    const text = () => new Response('{"not": "parsed"}');
    await expect(aBackend(text).client.getReport(REF)).resolves.toBe(
      '{"not": "parsed"}',
    );
    await expect(aBackend(text).client.exportActionItems()).resolves.toBe(
      '{"not": "parsed"}',
    );
  });

  it('can be cancelled', async () => {
    const { client, last } = aBackend();
    const controller = new AbortController();
    await client.get(REF, { signal: controller.signal });
    expect(last().signal.aborted).toBe(false);
    controller.abort();
    expect(last().signal.aborted).toBe(true);
  });

  it('has its methods as its own: a copy has them, and one can be replaced', async () => {
    const { client, requests, last } = aBackend();
    const copy: PostmortemsApi = { ...client };
    await copy.list();
    expect(last().url).toBe(`${BASE}/postmortems`);

    const get = jest.spyOn(client, 'get').mockRejectedValue(new Error('No'));
    await expect(client.get(REF)).rejects.toThrow('No');
    expect(get).toHaveBeenCalledWith(REF);
    expect(requests.length).toBe(1);
  });
});

describe('an error answer', () => {
  const refusing = (status: number, more: object = {}) =>
    aBackend(() =>
      Response.json(
        {
          error: { name: 'SomeError', message: 'No' },
          response: { statusCode: status },
          ...more,
        },
        { status },
      ),
    ).client;

  it('is thrown with its status and what it says', async () => {
    const error = await refusing(409, { allowed: ['draft'] })
      .transition(REF, 3, { to: 'published' })
      .catch(caught => caught);
    expect(error).toBeInstanceOf(ResponseError);
    expect(errorStatus(error)).toBe(409);
    expect(errorBody(error)?.allowed).toEqual(['draft']);
    expect(error.cause).toMatchObject({ name: 'SomeError', message: 'No' });
    expect(currentRow(error)).toBeUndefined();
  });

  it('of a stale write brings the row as it is now', async () => {
    const current = { id: ID, version: 5, title: 'Errors' };
    const error = await refusing(412, { current })
      .patchHeader(REF, 3, { title: 'Failures' })
      .catch(caught => caught);
    expect(currentRow(error)).toEqual(current);
  });

  it('that is no JSON, as a proxy sends it, still tells its status', async () => {
    const { client } = aBackend(
      () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    );
    const error = await client.get(REF).catch(caught => caught);
    expect(errorStatus(error)).toBe(502);
    expect(currentRow(error)).toBeUndefined();
  });

  it('is told apart from no answer at all', async () => {
    const { client } = aBackend(() => {
      throw new TypeError('Failed to fetch');
    });
    const error = await client.get(REF).catch(caught => caught);
    expect(error).toBeInstanceOf(TypeError);
    expect(errorStatus(error)).toBeUndefined();
    expect(errorBody(error)).toBeUndefined();
  });
});
