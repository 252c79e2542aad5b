import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261127000005_comments.js',
));

describeWithPortal('a database from before there were comments', bench => {
  it('keeps all else that it held, and takes comments from then on', async () => {
    const alice = bench.portal.as('alice');
    const { ref, seq } = await alice.create({
      title: 'Slow search',
      reviewers: ['user:default/alice'],
    });
    const comment = {
      target: { kind: 'document', key: null },
      body: 'Why?',
    } as const;
    await alice.createComment(ref, comment);
    await alice.approve(ref, seq);
    const before = await alice.get(ref);

    await down(bench.knex);
    for (const table of ['comments', 'approvals']) {
      expect(await bench.knex.schema.hasTable(table)).toBe(false);
    }
    await up(bench.knex);

    expect(await alice.get(ref)).toEqual(before);
    expect((await alice.listComments(ref)).items).toEqual([]);
    expect((await alice.listApprovals(ref)).items).toEqual([]);
    await alice.createComment(ref, comment);
    await alice.approve(ref, seq);
    expect((await alice.listComments(ref)).items).toHaveLength(1);
  });
});
