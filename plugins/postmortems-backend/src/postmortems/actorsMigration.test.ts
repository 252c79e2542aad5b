import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261127000002_actors.js',
));

describeWithPortal('a database from before actors had roles', bench => {
  it('shows everybody by name, and keeps all else that it held', async () => {
    const alice = bench.portal.as('alice');
    const made = await alice.create({
      title: 'Slow search',
      actorsShown: 'role',
      actorRoles: [{ actor: '@alice', role: 'On-call engineer' }],
      links: [{ url: 'https://a.example', kind: 'other', title: 'A' }],
    });
    await alice.createEvent(made.ref, { description: 'Errors rise' });
    const before = await alice.get(made.ref);
    expect(before.actorsShown).toBe('role');

    await down(bench.knex);
    const [row] = await bench.knex('postmortems').select('*');
    expect(Object.keys(row)).not.toContain('actors_shown');
    expect(Object.keys(row)).not.toContain('actor_roles');
    await up(bench.knex);

    expect(await alice.get(made.ref)).toEqual({
      ...before,
      actorsShown: 'name',
      actorRoles: [],
    });
    const { version } = before;
    const patched = await alice.patchHeader(made.ref, version, {
      actorsShown: 'role',
    });
    expect(patched).toMatchObject({ actorsShown: 'role', actorRoles: [] });
  });
});
