import { Postmortem } from 'backstage-plugin-postmortems-common';
import { deepStrictEqual } from 'node:assert';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { readTables, Tables } from '../__testUtils__/tables';
import { publication } from '../__testUtils__/publication';

const LONGEST = '\u{1f525}'.repeat(200);

describeWithPortal('a value that should not be', bench => {
  let made: Postmortem;
  let eventId: string;

  beforeAll(async () => {
    const alice = bench.portal.as('alice');
    made = await alice.create({
      title: 'Checkout fails',
      startedAt: '2025-02-09T10:05:23Z',
      links: [{ url: 'https://a.example/x', kind: 'other', title: 'x' }],
    });
    eventId = (await alice.createEvent(made.ref, { description: 'Latency' }))
      .id;
  });

  const change = async (method: string, path: string, json: unknown) => {
    const { status, body } = await bench.portal.request(
      'alice',
      method,
      `/postmortems/${made.ref}${path}`,
      { json, headers: { 'if-match': '*' } },
    );
    return [status, body.error?.name];
  };
  const create = async (json: unknown) => {
    const { status, body } = await bench.portal.request(
      'alice',
      'POST',
      '/postmortems',
      { json },
    );
    return [status, body.error?.name];
  };

  let before: Tables;
  beforeEach(async () => {
    before = await readTables(bench.knex);
  });
  afterEach(async () => {
    deepStrictEqual(await readTables(bench.knex), before);
  });

  it.each([
    'id',
    'ref',
    'version',
    'seq',
    'status',
    'createdBy',
    'createdAt',
    'updatedBy',
    'updatedAt',
    'deletedAt',
    'publishedAt',
    'imported',
    'visibilityReason',
    'actor',
  ])('cannot be assigned: %s', async key => {
    const value = (made as unknown as Record<string, unknown>)[key] ?? 'x';
    const extra = { [key]: value };
    expect(await create({ title: 'x', ...extra })).toEqual([400, 'InputError']);
    for (const [method, path, body] of [
      ['PATCH', '', { title: 'y' }],
      ['PUT', '/sections/summary', { body: 'y' }],
      ['POST', '/timeline', { description: 'y' }],
      ['PATCH', `/timeline/${eventId}`, { description: 'y' }],
      ['POST', '/factors', { statement: 'y', layer: 'systemic' }],
      ['POST', '/action-items', { title: 'y' }],
      ['PUT', '/access', { visibility: 'open', members: [], reason: 'y' }],
      ['POST', '/transitions', { to: 'published' }],
    ] as const) {
      // An action item has a status of its own; nobody else's body may say one.
      if (path === '/action-items' && key === 'status') continue;
      if (path.startsWith('/timeline') && key === 'actor') continue;
      expect([path, await change(method, path, { ...body, ...extra })]).toEqual(
        [path, [400, 'InputError']],
      );
    }
  });

  it.each(['visibility', 'members'])('cannot be patched: %s', async key => {
    expect(
      await change('PATCH', '', {
        title: 'y',
        [key]: made[key as keyof Postmortem],
      }),
    ).toEqual([400, 'InputError']);
  });

  it.each([
    ['a number for a title', { title: 7 }],
    ['nothing for a title', { title: null }],
    ['an object for an entity', { affectedEntities: [{ kind: 'component' }] }],
    ['one entity for a list', { affectedEntities: 'component:default/a' }],
    ['a text for a list', { links: 'https://a.example' }],
    [
      'a text for a boolean',
      { impactFigures: [{ label: 'x', value: 1, estimated: 'true' }] },
    ],
    [
      'a text for a number',
      { impactFigures: [{ label: 'x', value: '1', unit: '' }] },
    ],
    ['an unknown severity', { severity: 'P17' }],
    ['an unknown way to show actors', { actorsShown: 'initials' }],
    [
      'two roles for one actor',
      {
        actorRoles: [
          { actor: '@alice', role: 'On-call engineer' },
          { actor: 'Alice', role: 'Incident commander' },
        ],
      },
    ],
    ['a role for nobody', { actorRoles: [{ actor: ' ', role: 'Nobody' }] }],
    ['an unknown kind', { kind: 'accident' }],
    ['a service as an author', { authors: ['component:default/a'] }],
    ['a group as a facilitator', { facilitator: 'group:default/a' }],
    ['half an entity reference', { originEntities: ['checkout'] }],
    ['a path for an entity', { originEntities: ['component:default/../x'] }],
    // eslint-disable-next-line no-script-url -- it must be refused
    ['an address that runs', { links: [{ url: 'javascript:alert(1)' }] }],
    [
      'an address of data',
      { links: [{ url: 'data:text/html,x', kind: 'other' }] },
    ],
    [
      'an address with a password',
      { links: [{ url: 'https://a:b@c.example', kind: 'other' }] },
    ],
    [
      'an address with half a character',
      { links: [{ url: 'https://a.example/\ud800', kind: 'other' }] },
    ],
    [
      'an address that reads backwards',
      { links: [{ url: 'https://a.example/\u202etxt', kind: 'other' }] },
    ],
    ['an unknown milestone', { milestoneOrigins: { begun: {} } }],
    ['more entries than a list has', { authors: many('user:default/a') }],
    ['no change at all', {}],
  ])('is refused: %s', async (_, fields) => {
    expect(await change('PATCH', '', fields)).toEqual([400, 'InputError']);
  });

  it('is refused where a number has no end', async () => {
    const { status, body } = await bench.portal.request(
      'alice',
      'PATCH',
      `/postmortems/${made.ref}`,
      {
        body: '{"impactFigures":[{"label":"x","value":1e400,"unit":""}]}',
        headers: { 'content-type': 'application/json', 'if-match': '*' },
      },
    );
    expect([status, body.error.name]).toEqual([400, 'InputError']);
  });

  it.each([
    'tomorrow',
    '2025-02-09',
    '2025-02-09T10:05:23',
    '2024-02-30T10:00:00Z',
    '2023-02-29T10:00:00Z',
    '2025-02-09T24:00:00Z',
    '2025-02-09T23:59:60Z',
    '+275760-09-13T00:00:00Z',
    '1969-12-31T23:59:59Z',
    '1970-01-01T00:00:00+01:00',
    '2199-12-31T23:59:59-01:00',
    '2025-02-09T10:05:23Z; drop table postmortems',
    1739095523000,
  ])('is no time: %p', async time => {
    expect(await change('PATCH', '', { startedAt: time })).toEqual([
      400,
      'InputError',
    ]);
    expect(await change('POST', '/timeline', eventAt(time))).toEqual([
      400,
      'InputError',
    ]);
  });

  it.each(['2024-02-30', '2025-2-9', '2025-02-09T00:00:00Z', 'soon'])(
    'is no day: %p',
    async day => {
      expect(await change('PATCH', '', { reviewedAt: day })).toEqual([
        400,
        'InputError',
      ]);
      expect(
        await change('POST', '/action-items', { title: 'y', dueOn: day }),
      ).toEqual([400, 'InputError']);
    },
  );

  const unstorable = [
    'a\u0000b',
    'a\u0007b',
    'a\u001b[31mb',
    'a\ud800b',
    '\udc00',
  ];
  const texts: [string, string, (text: string) => unknown][] = [
    ['PATCH', '', title => ({ title })],
    ['PATCH', '', statedDuration => ({ statedDuration })],
    ['PUT', '/sections/summary', body => ({ body })],
    ['PUT', '/sections/summary', title => ({ body: 'x', title })],
    ['POST', '/timeline', description => ({ description })],
    ['POST', '/timeline', source => ({ description: 'x', source })],
    ['POST', '/timeline', actor => ({ description: 'x', actor })],
    ['POST', '/factors', statement => ({ statement, layer: 'systemic' })],
    ['POST', '/action-items', title => ({ title })],
    ['POST', '/action-items', proof => ({ title: 'x', proof })],
    ['POST', '/transitions', reason => ({ ...publication, reason })],
    [
      'PUT',
      '/access',
      reason => ({ visibility: 'restricted', members: [], reason }),
    ],
  ];
  it.each(texts)(
    'is refused with what a database would not give back: %s %s',
    async (method, path, body) => {
      for (const text of unstorable) {
        expect(await change(method, path, body(text))).toEqual([
          400,
          'InputError',
        ]);
      }
    },
  );

  it.each(['', ' ', '\t\n', '\u3000', '\u200b\u2060', '\u200d', '\u00ad'])(
    'says nothing: %p',
    async text => {
      expect(await create({ title: text })).toEqual([400, 'InputError']);
      expect(
        await change('POST', '/factors', {
          statement: text,
          layer: 'immediate',
        }),
      ).toEqual([400, 'InputError']);
    },
  );

  it.each([`${LONGEST}x`, 'x'.repeat(201), 'x'.repeat(900_000)])(
    'is too long for a title',
    async title => {
      expect(await create({ title })).toEqual([400, 'InputError']);
    },
  );
});

describeWithPortal('a value at the edge', bench => {
  it('may be a title of 200 characters, counted as a person does', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: LONGEST });
    expect((await alice.get(ref)).title).toBe(LONGEST);
  });

  it('comes back without what would disguise it', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({
      title: 'in\u202evoice\u2066s\u200b\ufeff fail',
      links: [{ url: 'https://a.example', kind: 'other', title: '\u202ex' }],
    });
    const { items } = await bench.portal.as('bob').list({ q: 'invoices' });
    expect(items.map(({ title }) => title)).toEqual(['invoices fail']);
    expect((await alice.get(ref)).links[0].title).toBe('x');
  });

  it('comes back as it went in, on both databases', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Kept' });
    const body =
      'é e\u0301 \u{1f469}\u200d\u{1f4bb} \u202e \t "\\" \ufffd \u2028 end';
    await alice.putSection(ref, 'summary', 1, { body: `${body}\r\n` });
    await alice.createEvent(ref, {
      description: 'x',
      evidenceUrl: 'https://a.example/Ü?q=|%F0',
    });
    const whole = await bench.portal.as('bob').get(ref);
    expect(whole.sections[0].body).toBe(`${body}\n`);
    expect(whole.timeline[0].evidenceUrl).toBe('https://a.example/Ü?q=|%F0');
  });

  it('may be an order of times that cannot be: it is saved as said', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({
      title: 'Backwards',
      startedAt: '2025-02-09T10:00:00Z',
      resolvedAt: '2025-02-09T09:00:00Z',
    });
    expect(await alice.get(ref)).toMatchObject({
      startedAt: '2025-02-09T10:00:00.000Z',
      resolvedAt: '2025-02-09T09:00:00.000Z',
    });
  });
});

function many(prefix: string): string[] {
  return Array.from({ length: 101 }, (_, i) => `${prefix}${i}`);
}

function eventAt(occurredAt: unknown) {
  return { description: 'x', occurredAt };
}
