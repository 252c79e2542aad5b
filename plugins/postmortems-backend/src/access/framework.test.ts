import { allRoutes, routeKey } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';
import {
  condition,
  Decide,
  DENY,
  onlyIf,
  TestPolicy,
} from '../__testUtils__/TestPolicy';
import { addressOf, requestTo } from '../__testUtils__/requests';
import { SHOP } from '../__testUtils__/shop';

const policy = new TestPolicy();

const deny =
  (...names: string[]): Decide =>
  name =>
    names.includes(name) ? DENY : undefined;

describeWithPortal(
  'the permission framework',
  bench => {
    let p1: Target;
    let p3: Target;

    beforeAll(async () => {
      policy.decide = () => undefined;
      p1 = await fillPostmortem(bench.portal, { word: 'first' });
      p3 = await fillPostmortem(bench.portal, {
        word: 'third',
        severity: 'P3',
        entityRef: 'component:default/search',
      });
    });
    beforeEach(() => {
      policy.decide = () => undefined;
      policy.calls.splice(0);
    });

    const ask = async (
      name: string,
      method: string,
      path: string,
      json?: unknown,
    ) => {
      const { status } = await bench.portal.request(name, method, path, {
        headers: { 'if-match': '*' },
        ...(json !== undefined && { json }),
      });
      return status;
    };

    it('that lets nobody read closes every route', async () => {
      policy.decide = deny('postmortem.read');
      for (const { method, path } of allRoutes()) {
        if (method !== 'get') continue;
        expect([path, await ask('bob', 'GET', addressOf(p1, path))]).toEqual([
          path,
          403,
        ]);
      }
    });

    it.each([
      ['postmortem.update', 'POST', '/timeline', { description: 'x' }],
      ['postmortem.update', 'PATCH', '', { title: 'x' }],
      ['postmortem.update', 'PUT', '/sections/impact', { body: 'x' }],
      [
        'postmortem.update',
        'PUT',
        '/presence',
        { page: '7d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a', place: 'factors' },
      ],
      [
        'postmortem.update',
        'PUT',
        '/access',
        { visibility: 'open', members: [], reason: 'x' },
      ],
      ['postmortem.publish', 'POST', '/transitions', { to: 'draft' }],
      ['postmortem.delete', 'DELETE', '', undefined],
    ])(
      'narrows what even an author may do: %s for %s %s',
      async (permission, method, path, json) => {
        policy.decide = deny(permission);
        expect(
          await ask('alice', method, `/postmortems/${p1.ref}${path}`, json),
        ).toBe(403);
      },
    );

    it('tells in advance what it refuses', async () => {
      const { may } = await bench.portal.as('alice').get(p1.ref);
      expect(may).toEqual({
        edit: true,
        changePeople: true,
        transition: true,
        changeAccess: true,
        delete: true,
      });
      policy.decide = deny('postmortem.update', 'postmortem.delete');
      expect((await bench.portal.as('alice').get(p1.ref)).may).toEqual({
        edit: false,
        changePeople: false,
        transition: true,
        changeAccess: false,
        delete: false,
      });
      const { items } = await bench.portal.as('alice').listActionItems();
      expect(items.map(({ mayEdit }) => mayEdit)).toEqual([false, false]);
    });

    it('may close creating, importing and renaming', async () => {
      policy.decide = deny('postmortem.create', 'postmortem.administer');
      expect(await ask('bob', 'POST', '/postmortems', { title: 'x' })).toBe(
        403,
      );
      const { status } = await bench.portal.request('bob', 'POST', '/imports', {
        body: '# x',
        headers: { 'content-type': 'text/markdown' },
      });
      expect(status).toBe(403);
      const rename = {
        from: 'component:default/a',
        to: 'component:default/b',
      };
      expect(await ask('adam', 'POST', '/entity-renames', rename)).toBe(403);
    });

    it('never widens what a role may do', async () => {
      expect(await ask('bob', 'DELETE', `/postmortems/${p1.ref}`)).toBe(403);
      expect(
        await ask('bob', 'POST', '/entity-renames', {
          from: 'component:default/a',
          to: 'component:default/b',
        }),
      ).toBe(403);
    });

    it('may let read by condition: the rest does not exist, on any route', async () => {
      policy.decide = name =>
        name === 'postmortem.read'
          ? onlyIf(condition('HAS_SEVERITY', { severities: ['P1', 'P2'] }))
          : undefined;
      const bob = bench.portal.as('bob');
      expect((await bob.list()).items.map(({ ref }) => ref)).toEqual([p1.ref]);
      expect(await ask('bob', 'GET', `/postmortems/${p1.ref}`)).toBe(200);
      expect(await ask('bob', 'GET', `/postmortems/${p3.ref}`)).toBe(404);
      expect(
        await ask('bob', 'PATCH', `/postmortems/${p3.ref}`, { title: 'x' }),
      ).toBe(404);
      expect((await bob.listActionItems()).items).toHaveLength(1);
      expect((await bob.summarizeActionItems()).open).toBe(1);
      expect(await bob.exportActionItems()).not.toContain('third');
      expect((await bob.listFactors()).items).toHaveLength(1);
      expect((await bob.getRecurringFactors()).postmortems).toBe(1);
    });

    it('may let change by condition: what may be read stays readable', async () => {
      policy.decide = name =>
        name === 'postmortem.update'
          ? onlyIf({
              not: condition('CONCERNS_ENTITY', {
                entityRefs: ['Component:default/Search'],
              }),
            })
          : undefined;
      expect(
        await ask('bob', 'POST', `/postmortems/${p1.ref}/timeline`, {
          description: 'x',
        }),
      ).toBe(201);
      expect(
        await ask('bob', 'POST', `/postmortems/${p3.ref}/timeline`, {
          description: 'x',
        }),
      ).toBe(403);
      const { items } = await bench.portal.as('bob').listActionItems();
      expect(
        Object.fromEntries(
          items.map(({ postmortem, mayEdit }) => [postmortem.ref, mayEdit]),
        ),
      ).toEqual({ [p1.ref]: true, [p3.ref]: false });
    });

    it('that fails closes everything: 503, and nothing of why', async () => {
      policy.decide = () => {
        throw Object.assign(new Error('secret upstream'), {
          name: 'ResponseError',
        });
      };
      const { status, body, text } = await bench.portal.request(
        'bob',
        'GET',
        '/postmortems',
      );
      expect([status, body.error.name]).toEqual([
        503,
        'ServiceUnavailableError',
      ]);
      expect(text).not.toContain('secret upstream');
    });

    it('is asked once by every request, about no more than it needs', async () => {
      const target = await fillPostmortem(bench.portal, { word: 'asked' });
      for (const route of allRoutes()) {
        policy.calls.splice(0);
        const { method, path, ...init } = requestTo(routeKey(route), target);
        await bench.portal.request('bob', method, path, init);
        const expected = [
          [
            'postmortem.read',
            ...route.changes.map(change => `postmortem.${change}`),
          ],
          ...(route.permission ? [[route.permission.name]] : []),
        ];
        expect([routeKey(route), policy.calls]).toEqual([
          routeKey(route),
          expected,
        ]);
      }
    });
  },
  {
    features: [policy.factory],
    entities: SHOP,
    config: { administrators: ['user:default/adam'] },
  },
);
