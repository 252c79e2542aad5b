import { Header } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { TestNotifications } from '../__testUtils__/TestNotifications';
import { TestPortal } from '../__testUtils__/TestPortal';
import { Database } from '../database';
import { CommentAudience } from './CommentAudience';

const causedBy = (
  kind: 'comment' | 'mention',
  { id: postmortemId }: Header,
  commentId: string,
) => ({ kind, postmortemId, payload: { commentId } });

const DOCUMENT = { kind: 'document', key: null } as const;

describeOnEachDatabase('who is told of a comment', init => {
  let portal: TestPortal;
  let notifications: TestNotifications;
  const as = (name: string) => portal.as(name);

  let knex: Knex;

  beforeEach(async () => {
    notifications = new TestNotifications();
    knex = await init();
    portal = await TestPortal.start({ knex, notifications });
  });
  afterEach(() => portal.stop());

  /** Who was sent what since it was last asked: `bob: comment`. */
  const told = async () => {
    await portal.runTask('send-outbox');
    return notifications.sent
      .splice(0)
      .map(({ userRef, topic }) => `${userRef.slice(13)}: ${topic}`)
      .sort();
  };
  const create = (fields = {}) =>
    as('alice').create({
      title: 'Slow search',
      reviewers: ['user:default/rita'],
      ...fields,
    });

  it('its authors and reviewers, and who wrote in the thread, but not who wrote it', async () => {
    const { ref } = await create();
    const begun = await as('bob').createComment(ref, {
      target: DOCUMENT,
      body: 'Which index?',
    });
    expect(await told()).toEqual(['alice: comment', 'rita: comment']);
    await as('rita').createComment(ref, {
      threadId: begun.id,
      body: 'The new one.',
    });
    expect(await told()).toEqual(['alice: comment', 'bob: comment']);
  });

  it('whom it mentions, once and of that alone, also when the mention came later', async () => {
    const { ref } = await create();
    const comment = await as('bob').createComment(ref, {
      target: DOCUMENT,
      body: '@user:default/alice and @user:default/bob and @user:default/carl',
    });
    await portal.runTask('send-outbox');
    expect(notifications.of('carl')).toEqual([
      expect.objectContaining({
        title: `You were mentioned on ${ref} Slow search`,
        link: `/postmortem/${ref}?comment=${comment.id}`,
      }),
    ]);
    expect(await told()).toEqual([
      'alice: mention',
      'carl: mention',
      'rita: comment',
    ]);
    await as('bob').patchComment(ref, comment.id, 1, {
      body: '@user:default/carl and @user:default/dora',
    });
    expect(await told()).toEqual(['dora: mention']);
  });

  it('nobody of what was deleted by then', async () => {
    const { ref } = await create();
    const { id } = await as('bob').createComment(ref, {
      target: DOCUMENT,
      body: '@user:default/carl',
    });
    const header = await as('alice').get(ref);
    const audience = new CommentAudience({
      database: { reader: knex } as Database,
    });
    const concerned = async () => [
      await audience.of(causedBy('comment', header, id), header),
      await audience.of(causedBy('mention', header, id), header),
    ];
    expect(await concerned()).toEqual([
      ['user:default/alice', 'user:default/rita'],
      ['user:default/carl'],
    ]);
    await as('bob').deleteComment(ref, id, 1);
    expect(await concerned()).toEqual([[], []]);
  });

  it('nobody of a thread that was settled', async () => {
    const { ref } = await create();
    const { id } = await as('bob').createComment(ref, {
      target: DOCUMENT,
      body: 'x',
    });
    expect(await told()).toHaveLength(2);
    await as('rita').patchComment(ref, id, 1, { resolved: true });
    expect(await told()).toEqual([]);
  });

  it('of a restricted one nobody who may not read it, and of nothing that it says', async () => {
    const { ref } = await create({
      visibility: 'restricted',
      members: ['user:default/mona'],
      reason: 'names a customer',
    });
    await as('mona').createComment(ref, {
      target: DOCUMENT,
      body: '@user:default/carl @user:default/rita Bellerophon',
    });
    await portal.runTask('send-outbox');
    expect(JSON.stringify(notifications.sent)).not.toMatch(
      /Bellerophon|Slow search/,
    );
    expect(await told()).toEqual(['alice: comment', 'rita: mention']);
  });
});
