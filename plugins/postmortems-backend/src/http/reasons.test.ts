import { allRoutes, routeKey } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';
import { requestTo } from '../__testUtils__/requests';

/** Percent-encoded, as what is no Latin letter has no place in a header. */
const REASON = 'Häufigkeit berichtigt; “5 %” 🙂';

const explained = allRoutes()
  .filter(({ takesReason }) => takesReason)
  .map(routeKey);

it('the header, sections and rows are what one says a reason for', () => {
  const rows = ['timeline', 'factors', 'action-items'];
  const one = (segment: string) => `/postmortems/{ref}/${segment}/{id}`;
  expect([...explained].sort()).toEqual(
    [
      'PATCH /postmortems/{ref}',
      'PUT /postmortems/{ref}/sections/{key}',
      ...rows.map(segment => `POST /postmortems/{ref}/${segment}`),
      ...[...rows, 'evidence'].flatMap(segment => [
        `PATCH ${one(segment)}`,
        `DELETE ${one(segment)}`,
        `POST ${one(segment)}/restore`,
      ]),
    ].sort(),
  );
});

describeWithPortal('the reason of a change', bench => {
  let made: Target;

  beforeAll(async () => {
    made = await fillPostmortem(bench.portal, { word: 'explained' });
  });

  const latest = async () => {
    const alice = bench.portal.as('alice');
    return (await alice.listRevisions(made.ref, { limit: 1 })).items[0];
  };

  it('stands in the history of each', async () => {
    for (const route of explained.filter(key => key.includes('/timeline'))) {
      const { method, path, headers, ...init } = requestTo(route, made);
      const reason = `${REASON} ${route}`;
      const { status } = await bench.portal.request('alice', method, path, {
        ...init,
        headers: { ...headers, 'change-reason': encodeURIComponent(reason) },
      });
      expect([route, status < 300]).toEqual([route, true]);
      expect(await latest()).toMatchObject({ target: 'event', reason });
    }
    const alice = bench.portal.as('alice');
    const { version } = await alice.get(made.ref);
    const header = await alice.patchHeader(
      made.ref,
      version,
      { statedDuration: '1 h' },
      { reason: REASON },
    );
    expect(await latest()).toMatchObject({ target: 'header', reason: REASON });
    expect(header.status).toBe('published');
  });

  it('is one for all that is saved of a row meanwhile, and another begins another revision', async () => {
    const alice = bench.portal.as('alice');
    const sections = (await alice.get(made.ref)).sections;
    let { version } = sections.find(({ key }) => key === 'impact')!;
    const write = async (body: string, reason?: string) => {
      const options = { reason };
      ({ version } = await alice.putSection(
        made.ref,
        'impact',
        version,
        { body },
        options,
      ));
      return latest();
    };
    const first = await write('One', 'a wrong number');
    const second = await write('One h', 'a wrong number');
    expect([second.n, second.reason]).toEqual([first.n, 'a wrong number']);
    expect(second.lastSeq).toBe(first.lastSeq + 1);
    const third = await write('One hour', 'spelled out');
    expect([third.n, third.reason]).toEqual([first.n + 1, 'spelled out']);
    const fourth = await write('One hour.');
    expect([fourth.n, fourth.reason]).toEqual([first.n + 2, null]);
    const { revisions } = await alice.getRevision(made.ref, third.n);
    expect(revisions.map(({ reason }) => reason)).toEqual(['spelled out']);
  });

  it.each([
    ['nothing', ''],
    ['blanks', '%20'],
    ['half a character', '%C3'],
    ['what no text holds', encodeURIComponent('a\u0000b')],
    ['more than a line', 'x'.repeat(501)],
  ])('is refused when it is %s', async (_, sent) => {
    const before = await latest();
    const { status, body } = await bench.portal.request(
      'alice',
      'PATCH',
      `/postmortems/${made.ref}`,
      {
        headers: { 'if-match': '*', 'change-reason': sent },
        json: { statedDuration: 'other' },
      },
    );
    expect([status, body.error.name]).toEqual([400, 'InputError']);
    expect(await latest()).toEqual(before);
  });
});
