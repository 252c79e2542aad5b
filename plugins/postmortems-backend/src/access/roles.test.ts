import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';
import { publication } from '../__testUtils__/publication';
import { SHOP } from '../__testUtils__/shop';

/** The people of a post-mortem by role, and two who have none. */
const PEOPLE = {
  author: 'alice',
  reviewer: 'rita',
  facilitator: 'frank',
  administrator: 'adam',
  member: 'mona',
  groupMember: 'gina',
  other: 'bob',
} as const;
type Role = keyof typeof PEOPLE;
const ROLES = Object.keys(PEOPLE) as Role[];

/** What each act is as a request. Nobody's act makes the next one impossible. */
const ACTS: Record<
  string,
  (target: Target) => [method: string, path: string, body?: unknown]
> = {
  read: t => ['GET', `/postmortems/${t.ref}`],
  'read the report': t => ['GET', `/postmortems/${t.ref}/report`],
  'take the archive': t => ['GET', `/postmortems/${t.ref}/report/archive`],
  'see an image': t => [
    'GET',
    `/postmortems/${t.ref}/evidence/${t.imageId}/image`,
  ],
  'change the header': t => [
    'PATCH',
    `/postmortems/${t.ref}`,
    { statedDuration: `${Math.random()}` },
  ],
  'say who the people are': t => [
    'PATCH',
    `/postmortems/${t.ref}`,
    { authors: ['user:default/alice', `user:default/a${Math.random()}`] },
  ],
  'write a section': t => [
    'PUT',
    `/postmortems/${t.ref}/sections/impact`,
    { body: 'x' },
  ],
  'add an event': t => [
    'POST',
    `/postmortems/${t.ref}/timeline`,
    { description: 'x' },
  ],
  'change an event': t => [
    'PATCH',
    `/postmortems/${t.ref}/timeline/${t.eventId}`,
    { source: `${Math.random()}` },
  ],
  'add a factor': t => [
    'POST',
    `/postmortems/${t.ref}/factors`,
    { statement: 'x', layer: 'systemic' },
  ],
  'change a factor': t => [
    'PATCH',
    `/postmortems/${t.ref}/factors/${t.factorId}`,
    { certainty: 'confirmed' },
  ],
  'add an action': t => [
    'POST',
    `/postmortems/${t.ref}/action-items`,
    { title: 'x' },
  ],
  'change an action': t => [
    'PATCH',
    `/postmortems/${t.ref}/action-items/${t.actionId}`,
    { status: 'in_progress' },
  ],
  'delete an action': t => [
    'DELETE',
    `/postmortems/${t.ref}/action-items/${t.actionId}`,
  ],
  'restore an action': t => [
    'POST',
    `/postmortems/${t.ref}/action-items/${t.actionId}/restore`,
  ],
  comment: t => [
    'POST',
    `/postmortems/${t.ref}/comments`,
    { target: { kind: 'document', key: null }, body: 'x' },
  ],
  'reword the comment': t => [
    'PATCH',
    `/postmortems/${t.ref}/comments/${t.commentId}`,
    { body: 'x' },
  ],
  'settle a thread': t => [
    'PATCH',
    `/postmortems/${t.ref}/comments/${t.commentId}`,
    { resolved: true },
  ],
  'delete the comment': t => [
    'DELETE',
    `/postmortems/${t.ref}/comments/${t.commentId}`,
  ],
  'restore the comment': t => [
    'POST',
    `/postmortems/${t.ref}/comments/${t.commentId}/restore`,
  ],
  'ask who is exposed': t => ['POST', `/postmortems/${t.ref}/exposure`, {}],
  'answer for an entity': t => [
    'PATCH',
    `/postmortems/${t.ref}/exposure/${t.exposureId}`,
    { answer: 'applies' },
  ],
  'say where one writes': t => [
    'PUT',
    `/postmortems/${t.ref}/presence`,
    {
      page: '7d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a',
      place: 'factors',
    },
  ],
  approve: t => ['PUT', `/postmortems/${t.ref}/approvals`],
  'take an approval back': t => ['DELETE', `/postmortems/${t.ref}/approvals`],
  'take it back to draft': t => [
    'POST',
    `/postmortems/${t.ref}/transitions`,
    { to: 'draft' },
  ],
  publish: t => ['POST', `/postmortems/${t.ref}/transitions`, publication],
  delete: t => ['DELETE', `/postmortems/${t.ref}`],
  restore: t => ['POST', `/postmortems/${t.ref}/restore`],
  'rename an entity': () => [
    'POST',
    '/entity-renames',
    { from: 'component:default/nothing', to: 'component:default/something' },
  ],
  'open it with a reason': t => [
    'POST',
    `/postmortems/${t.ref}/admissions`,
    { reason: 'nobody else is left' },
  ],
  // Of a section that says it still, and of one that is not deleted: 409 to whoever may.
  'redact a revision': t => [
    'POST',
    `/postmortems/${t.ref}/revisions/2/redaction`,
    { reason: 'it names a customer' },
  ],
  purge: t => [
    'POST',
    `/postmortems/${t.ref}/purge`,
    { reason: 'it names a customer' },
  ],
};

// Each column stands for a role, in the order of ROLES; the acts follow each other on one post-mortem.
// prettier-ignore
const OPEN: Record<string, number[]> = {
  //                        author rev  fac  adm  mem  grp  other
  'read':                   [200, 200, 200, 200, 200, 200, 200],
  'read the report':        [200, 200, 200, 200, 200, 200, 200],
  'take the archive':       [200, 200, 200, 200, 200, 200, 200],
  'see an image':           [200, 200, 200, 200, 200, 200, 200],
  'change the header':      [200, 200, 200, 200, 200, 200, 200],
  'say who the people are': [200, 200, 200, 200, 403, 403, 403],
  'write a section':        [200, 200, 200, 200, 200, 200, 200],
  'add an event':           [201, 201, 201, 201, 201, 201, 201],
  'change an event':        [200, 200, 200, 200, 200, 200, 200],
  'add a factor':           [201, 201, 201, 201, 201, 201, 201],
  'change a factor':        [200, 200, 200, 200, 200, 200, 200],
  'add an action':          [201, 201, 201, 201, 201, 201, 201],
  'change an action':       [200, 200, 200, 200, 200, 200, 200],
  'delete an action':       [200, 200, 200, 200, 200, 200, 200],
  'restore an action':      [200, 200, 200, 200, 200, 200, 200],
  'comment':                [201, 201, 201, 201, 201, 201, 201],
  // The comment is the author's.
  'reword the comment':     [200, 403, 403, 403, 403, 403, 403],
  'settle a thread':        [200, 200, 200, 200, 200, 200, 200],
  'delete the comment':     [200, 200, 200, 200, 403, 403, 403],
  // What was not deleted cannot be restored.
  'restore the comment':    [200, 200, 200, 200, 404, 404, 404],
  'ask who is exposed':     [200, 200, 200, 200, 200, 200, 200],
  // Nobody of them owns it.
  'answer for an entity':   [200, 200, 200, 200, 403, 403, 403],
  'say where one writes':   [200, 200, 200, 200, 200, 200, 200],
  'approve':                [403, 200, 403, 403, 403, 403, 403],
  'take an approval back':  [403, 200, 403, 403, 403, 403, 403],
  'take it back to draft':  [200, 200, 200, 200, 403, 403, 403],
  'publish':                [200, 200, 200, 200, 403, 403, 403],
  'delete':                 [200, 200, 200, 200, 403, 403, 403],
  // What was not deleted cannot be restored: not even its name may be asked for.
  'restore':                [200, 200, 200, 200, 404, 404, 404],
  'rename an entity':       [403, 403, 403, 200, 403, 403, 403],
  'open it with a reason':  [403, 403, 403, 200, 403, 403, 403],
  'redact a revision':      [403, 403, 403, 409, 403, 403, 403],
  'purge':                  [403, 403, 403, 409, 403, 403, 403],
};

// prettier-ignore
const RESTRICTED: Record<string, number[]> = {
  //                        author rev  fac  adm  mem  grp  other
  'read':                   [200, 200, 200, 404, 200, 200, 404],
  'read the report':        [200, 200, 200, 404, 200, 200, 404],
  'take the archive':       [200, 200, 200, 404, 200, 200, 404],
  'see an image':           [200, 200, 200, 404, 200, 200, 404],
  'change the header':      [200, 200, 200, 404, 200, 200, 404],
  'say who the people are': [200, 200, 200, 404, 403, 403, 404],
  'write a section':        [200, 200, 200, 404, 200, 200, 404],
  'add an event':           [201, 201, 201, 404, 201, 201, 404],
  'change an event':        [200, 200, 200, 404, 200, 200, 404],
  'add a factor':           [201, 201, 201, 404, 201, 201, 404],
  'change a factor':        [200, 200, 200, 404, 200, 200, 404],
  'add an action':          [201, 201, 201, 404, 201, 201, 404],
  'change an action':       [200, 200, 200, 404, 200, 200, 404],
  'delete an action':       [200, 200, 200, 404, 200, 200, 404],
  'restore an action':      [200, 200, 200, 404, 200, 200, 404],
  'comment':                [201, 201, 201, 404, 201, 201, 404],
  'reword the comment':     [200, 403, 403, 404, 403, 403, 404],
  'settle a thread':        [200, 200, 200, 404, 200, 200, 404],
  'delete the comment':     [200, 200, 200, 404, 403, 403, 404],
  'restore the comment':    [200, 200, 200, 404, 404, 404, 404],
  'ask who is exposed':     [200, 200, 200, 404, 200, 200, 404],
  'answer for an entity':   [200, 200, 200, 404, 403, 403, 404],
  'say where one writes':   [200, 200, 200, 404, 200, 200, 404],
  'approve':                [403, 200, 403, 404, 403, 403, 404],
  'take an approval back':  [403, 200, 403, 404, 403, 403, 404],
  'take it back to draft':  [200, 200, 200, 404, 403, 403, 404],
  'publish':                [200, 200, 200, 404, 403, 403, 404],
  'delete':                 [200, 200, 200, 404, 403, 403, 404],
  'restore':                [200, 200, 200, 404, 404, 404, 404],
  'rename an entity':       [403, 403, 403, 200, 403, 403, 403],
  // Not before the act with which an administrator opens it.
  'redact a revision':      [403, 403, 403, 404, 403, 403, 404],
  'purge':                  [403, 403, 403, 404, 403, 403, 404],
  'open it with a reason':  [403, 403, 403, 200, 403, 403, 404],
};

describeWithPortal(
  'who may do what',
  bench => {
    const fill = (visibility: 'open' | 'restricted') =>
      fillPostmortem(bench.portal, {
        word: 'roles',
        reviewers: ['user:default/rita'],
        facilitator: 'user:default/frank',
        ...(visibility === 'restricted' && {
          visibility,
          members: ['user:default/mona', 'group:default/trusted'],
        }),
      });
    const act = async (name: string, what: string, target: Target) => {
      const [method, path, json] = ACTS[what](target);
      const { status } = await bench.portal.request(name, method, path, {
        headers: { 'if-match': '*' },
        ...(json !== undefined && { json }),
      });
      return status;
    };

    describe.each([
      ['open', OPEN],
      ['restricted', RESTRICTED],
    ] as const)('with one that is %s', (visibility, expected) => {
      it.each(ROLES)('as %s', async role => {
        const target = await fill(visibility);
        const column = ROLES.indexOf(role);
        const found: Record<string, number> = {};
        for (const what of Object.keys(expected)) {
          found[what] = await act(PEOPLE[role], what, target);
        }
        expect(found).toEqual(
          Object.fromEntries(
            Object.entries(expected).map(([what, row]) => [what, row[column]]),
          ),
        );
      });

      it.each(ROLES)('open and close as %s', async role => {
        const { ref } = await fill(visibility);
        const { status, body } = await bench.portal.request(
          PEOPLE[role],
          'PUT',
          `/postmortems/${ref}/access`,
          {
            json: { visibility: 'restricted', members: [], reason: 'x' },
            headers: { 'if-match': '*' },
          },
        );
        const allowed = { author: 200, reviewer: 200, facilitator: 200 };
        const refused = {
          open: {
            administrator: 200,
            member: 403,
            groupMember: 403,
            other: 403,
          },
          restricted: {
            administrator: 404,
            member: 403,
            groupMember: 403,
            other: 404,
          },
        };
        expect(status).toBe({ ...allowed, ...refused[visibility] }[role]);
        expect(body.members ?? []).toEqual([]);
      });

      it('tells each of them so in advance', async () => {
        const { ref } = await fill(visibility);
        for (const [name, lead] of [
          ['alice', true],
          ['rita', true],
          ['frank', true],
          ['mona', false],
          ['gina', false],
        ] as const) {
          const { may } = await bench.portal.as(name).get(ref);
          expect([name, may]).toEqual([
            name,
            {
              edit: true,
              changePeople: lead,
              transition: lead,
              changeAccess: lead,
              delete: lead,
            },
          ]);
        }
      });
    });

    it('lets an administrator into what is restricted by an act that its readers see', async () => {
      const { ref } = await fill('restricted');
      const adam = bench.portal.as('adam');
      await expect(adam.get(ref)).rejects.toMatchObject({ statusCode: 404 });

      const reason = 'Everyone named here has left';
      await adam.admit(ref, { reason });

      const { members, may } = await adam.get(ref);
      expect(members).toEqual([
        'user:default/mona',
        'group:default/trusted',
        'user:default/adam',
      ]);
      expect(may.changePeople).toBe(true);
      const { items } = await bench.portal.as('mona').listRevisions(ref);
      expect(items[0]).toMatchObject({
        target: 'access',
        act: 'changed',
        actor: 'user:default/adam',
        reason,
      });
      // Once in, doing it again changes nothing.
      const { seq } = await adam.admit(ref, { reason });
      expect(seq).toBe(items[0].lastSeq);
    });

    it('tells an administrator nothing of one that is not there', async () => {
      await expect(
        bench.portal.as('adam').admit('PM-2020-01-01', { reason: 'x' }),
      ).rejects.toMatchObject({ statusCode: 404 });
    });

    it('lets everybody who is signed in make one, as its author', async () => {
      const made = await bench.portal
        .as('bob')
        .create({ title: 'x', authors: ['user:default/alice'] });
      expect(made.createdBy).toBe('user:default/bob');
      expect(made.authors).toEqual(['user:default/alice', 'user:default/bob']);
    });

    it('lets no member promote anybody into reading', async () => {
      const { ref } = await fill('restricted');
      for (const field of ['authors', 'reviewers', 'facilitator']) {
        const { status } = await bench.portal.request(
          'mona',
          'PATCH',
          `/postmortems/${ref}`,
          {
            json: {
              [field]:
                field === 'facilitator'
                  ? 'user:default/bob'
                  : ['user:default/bob'],
            },
            headers: { 'if-match': '*' },
          },
        );
        expect([field, status]).toEqual([field, 403]);
      }
      await expect(bench.portal.as('bob').get(ref)).rejects.toMatchObject({
        statusCode: 404,
      });
    });
  },
  {
    groups: { 'user:default/gina': ['group:default/trusted'] },
    entities: SHOP,
    config: { administrators: ['user:default/adam'] },
  },
);
