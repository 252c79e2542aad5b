import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  ActionItem,
  PostmortemCreate,
} from 'backstage-plugin-postmortems-common';
import { anyAccess } from '../../__testUtils__/anyAccess';
import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { Replicas } from '../../__testUtils__/Replicas';

jest.setTimeout(60_000);

const access = anyAccess('user:default/alice');

const relation = (type: string, targetRef: string) => ({ type, targetRef });
const group = (
  name: string,
  relations: Entity['relations'],
  lead?: string,
): Entity => ({
  apiVersion: 'backstage.io/v1beta1',
  kind: 'Group',
  metadata: {
    name,
    namespace: 'default',
    ...(lead && { annotations: { 'postmortems/lead': lead } }),
  },
  relations,
});
const user = (name: string, ...groups: string[]): Entity => ({
  apiVersion: 'backstage.io/v1beta1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  relations: groups.map(of => relation('memberOf', `group:default/${of}`)),
});

/** Payments is led by Lea, and has Paula; Search has Sue and Sam, and nobody leads it. */
const ENTITIES: Entity[] = [
  group('payments', [relation('hasMember', 'user:default/paula')], 'Lea'),
  group('search', [
    relation('hasMember', 'user:default/sue'),
    relation('hasMember', 'user:default/sam'),
  ]),
  user('lea'),
  user('paula', 'payments'),
  user('sue', 'search'),
  user('sam', 'search'),
];

/** A Monday, at the hour of the digest, and so many days after it. */
const day = (n: number) =>
  new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10);
const at = (n: number, time = '08:05') => `${day(n)}T${time}:00.000Z`;

describeOnEachDatabase('the digest of a group', init => {
  const start = async (config: JsonObject = {}) => {
    const knex = await init();
    const replicas = await Replicas.start({
      ...{ knex, entities: ENTITIES, now: at(-30), count: 8 },
      // Reminders of single actions are another matter.
      config: {
        actions: { reminders: { before: 0, overdue: [] }, ...config },
      },
    });
    const { services, notifications } = replicas;
    const anAction = async (
      fields: Partial<ActionItem> = {},
      postmortem: Partial<PostmortemCreate> = {},
    ) => {
      const { ref } = await services.postmortems.create(
        { access },
        { title: 'Slow search', ...postmortem },
      );
      const { id } = await services.rows.actionItems.editor.create(
        { access, ref },
        {
          title: 'Alert',
          owner: 'group:default/payments',
          dueOn: day(-3),
          ...fields,
        },
      );
      const patch = (change: Partial<ActionItem>) =>
        services.rows.actionItems.editor.patch(
          { access, ref },
          id,
          '*',
          change,
        );
      return { ref, id, patch };
    };
    /** What all replicas at once send at some times, as `lea: Actions of …`. */
    const sentAt = async (...times: string[]) => {
      const before = notifications.sent.length;
      for (const time of times) {
        replicas.moveTo(time);
        await replicas.remind();
      }
      return notifications.sent
        .slice(before)
        .filter(({ topic }) => topic === 'digest')
        .map(({ userRef, title }) => `${userRef.slice(13)}: ${title}`)
        .sort();
    };
    return { knex, replicas, services, notifications, anAction, sentAt };
  };

  it('goes to its lead once a week, and says how its actions stand', async () => {
    const { anAction, sentAt, notifications } = await start();
    await anAction();
    await anAction({ owner: 'user:default/paula', dueOn: day(-1) });
    await anAction({ dueOn: day(0) });
    await anAction({ dueOn: day(7) });
    await anAction({ dueOn: day(8) });
    await anAction({ dueOn: null, status: 'done' });
    expect(await sentAt(at(0, '07:55'))).toEqual([]);
    expect(
      await sentAt(at(0), at(0), at(0, '09:00'), at(1, '07:50'), at(1), at(3)),
    ).toEqual([
      'lea: Actions of payments: 2 overdue, 2 due this week, 1 waiting for proof',
    ]);
    expect(
      notifications.kept.filter(({ topic }) => topic === 'digest'),
    ).toEqual([
      {
        userRef: 'user:default/lea',
        scope: 'digest:group:default/payments',
        title: expect.any(String),
        description: 'The weekly review goes through them.',
        link: '/postmortems/action-items?review=group%3Adefault%2Fpayments',
        topic: 'digest',
      },
    ]);
    expect(await sentAt(at(7), at(7))).toEqual([
      'lea: Actions of payments: 3 overdue, 2 due this week, 1 waiting for proof',
    ]);
  });

  it('goes to each of its members where nobody leads it', async () => {
    const { anAction, sentAt } = await start();
    await anAction({ owner: 'user:default/sue' });
    const told = 'Actions of search: 1 overdue';
    expect(await sentAt(at(0), at(0))).toEqual([
      `sam: ${told}`,
      `sue: ${told}`,
    ]);
  });

  it('is not sent where there is nothing to say', async () => {
    const { anAction, services, sentAt, knex } = await start();
    await anAction({ dueOn: day(20) });
    await anAction({ dueOn: null });
    await anAction({ isIdea: true, dueOn: null });
    await anAction({ status: 'done', proof: 'It fired' });
    await anAction({ owner: null });
    const snoozed = await anAction();
    await snoozed.patch({ snoozedUntil: day(1), snoozeReason: 'a freeze' });
    const deleted = await anAction();
    await services.lifecycle.delete({ access, ref: deleted.ref }, '*');
    expect(await sentAt(at(0))).toEqual([]);
    expect(await knex('outbox').where({ kind: 'digest' })).toEqual([]);
  });

  it('tells each of what they may read, and of nothing else', async () => {
    const { anAction, sentAt } = await start();
    const restricted = (member: string): Partial<PostmortemCreate> => ({
      visibility: 'restricted',
      members: [member],
      reason: 'a customer is named',
    });
    await anAction({ owner: 'group:default/search' });
    await anAction(
      { owner: 'group:default/search' },
      restricted('user:default/sue'),
    );
    // Nobody of payments reads it, so there is nothing to say.
    await anAction({}, restricted('user:default/olga'));
    expect(await sentAt(at(0))).toEqual([
      'sam: Actions of search: 1 overdue',
      'sue: Actions of search: 2 overdue',
    ]);
  });

  it('leaves out what was overdue when it was imported, until its day is moved', async () => {
    const { anAction, sentAt, knex } = await start();
    const { id, patch } = await anAction();
    await knex('postmortems').update({ imported: true });
    await knex('action_items')
      .where({ id })
      .update({ due_on: '2020-01-01', due_key: '2020-01-01' });
    expect(await sentAt(at(0))).toEqual([]);
    await patch({ dueOn: day(8) });
    expect(await sentAt(at(7))).toEqual([
      'lea: Actions of payments: 1 due this week',
    ]);
  });

  it('that could not be sent for a day is not sent any more', async () => {
    const { anAction, sentAt, notifications, knex } = await start();
    await anAction();
    notifications.fault = async () => {
      throw new Error('Request failed with status 503');
    };
    expect(await sentAt(at(0))).toEqual([]);
    notifications.fault = undefined;
    expect(await sentAt(at(2))).toEqual([]);
    expect(await knex('outbox').where({ status: 'waiting' })).toEqual([]);
    expect(await sentAt(at(7))).toHaveLength(1);
  });

  it('comes when it is configured to', async () => {
    const friday = { weekday: 'friday', hour: 17, timezone: 'Europe/Berlin' };
    const { anAction, sentAt } = await start({ digest: friday });
    await anAction();
    // Five in the afternoon in Berlin is four, UTC, in winter.
    expect(await sentAt(at(0), at(4, '15:59'))).toEqual([]);
    expect(await sentAt(at(4, '16:00'))).toHaveLength(1);
  });

  it('does not come where it is switched off', async () => {
    const { anAction, sentAt } = await start({ digest: { enabled: false } });
    await anAction();
    expect(await sentAt(at(0))).toEqual([]);
  });

  it('asks the catalog as often for a hundred actions as for one', async () => {
    const { anAction, replicas, knex, sentAt } = await start();
    const { id } = await anAction();
    await sentAt(at(0));
    const asked = replicas.catalogRequests;
    const row = await knex('action_items').where({ id }).first();
    for (let n = 0; n < 100; n++) {
      await knex('action_items').insert({
        ...row,
        id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        number: n + 2,
      });
    }
    const before = replicas.catalogRequests;
    expect(await sentAt(at(7))).toEqual([
      'lea: Actions of payments: 101 overdue',
    ]);
    expect(replicas.catalogRequests - before).toBeLessThanOrEqual(asked);
  });
});
