import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  ActionItem,
  PostmortemCreate,
} from 'backstage-plugin-postmortems-common';
import { anyAccess } from '../__testUtils__/anyAccess';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { publication } from '../__testUtils__/publication';
import { Replicas } from '../__testUtils__/Replicas';

const access = anyAccess('user:default/alice');

/** Payments has Paula, Peter in the group below it, and Lea as its lead. */
const ENTITIES: Entity[] = [
  {
    apiVersion: 'backstage.io/v1beta1',
    kind: 'Group',
    metadata: {
      name: 'payments',
      namespace: 'default',
      annotations: { 'postmortems/lead': 'Lea' },
    },
    relations: [
      { type: 'hasMember', targetRef: 'user:default/paula' },
      { type: 'parentOf', targetRef: 'group:default/refunds' },
    ],
  },
  {
    apiVersion: 'backstage.io/v1beta1',
    kind: 'Group',
    metadata: {
      name: 'refunds',
      namespace: 'default',
      annotations: { 'postmortems/lead': 'group:default/payments' },
    },
    relations: [{ type: 'hasMember', targetRef: 'user:default/peter' }],
  },
];

/** The first of January 2026 at ten, and so many days after it. */
const day = (n: number) =>
  new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const at = (n: number) => `${day(n)}T10:00:00.000Z`;

describeOnEachDatabase('reminders of actions', init => {
  const start = async (config: JsonObject = {}) => {
    const knex = await init();
    const replicas = await Replicas.start({
      ...{ knex, config, now: at(0) },
      entities: ENTITIES,
    });
    const { services, notifications } = replicas;
    const { editor } = services.rows.actionItems;

    /** An action of Olga's, due after thirty days. */
    const anAction = async (
      fields: Partial<ActionItem> = {},
      postmortem: Partial<PostmortemCreate> = {},
    ) => {
      const { ref, id: postmortemId } = await services.postmortems.create(
        { access },
        { title: 'Slow search', ...postmortem },
      );
      const row = await editor.create(
        { access, ref },
        {
          title: 'Alert on the pool',
          owner: 'user:default/olga',
          dueOn: day(30),
          ...fields,
        },
      );
      return { ref, postmortemId, ...row };
    };
    const patch = (ref: string, id: string, fields: Partial<ActionItem>) =>
      editor.patch({ access, ref }, id, '*', fields);

    /** What is sent on some days, by both replicas at once, as `olga: Due today: …`. */
    const sentOn = async (...days: number[]) => {
      const before = notifications.sent.length;
      for (const n of days) {
        replicas.moveTo(at(n));
        await replicas.remind();
      }
      return notifications.sent
        .slice(before)
        .map(({ userRef, title }) => `${userRef.slice(13)}: ${title}`)
        .sort();
    };
    return { knex, replicas, services, notifications, anAction, patch, sentOn };
  };

  const NAME = 'AI-001 Alert on the pool';

  it('come before the day, on it, and ever more seldom after it, each once', async () => {
    const { anAction, sentOn, notifications, services } = await start();
    const { id, ref } = await anAction();
    expect(await sentOn(1, 15, 26)).toEqual([]);
    // In the order of time; each day is looked at twice, by two.
    const sent: string[] = [];
    for (let n = 27; n <= 120; n++) sent.push(...(await sentOn(n, n)));
    expect(sent).toEqual(
      [
        'Due in 3 days',
        'Due today',
        'Overdue by 1 day',
        'Overdue by 3 days',
        'Overdue by 7 days',
        'Overdue by 14 days',
        'Overdue by 28 days',
        'Overdue by 56 days',
        'Overdue by 84 days',
      ].map(when => `olga: ${when}: ${NAME}`),
    );
    // Nor do they come again once it is forgotten that they were sent.
    await services.outbox?.forget();
    expect(await sentOn(120)).toEqual([]);
    // A newer one replaces the older.
    expect(notifications.kept).toEqual([
      {
        userRef: 'user:default/olga',
        scope: `action_reminder:${id}`,
        title: `Overdue by 84 days: ${NAME}`,
        description: `${ref} Slow search`,
        link: `/postmortem/${ref}#AI-001`,
        topic: 'action_reminder',
      },
    ]);
  });

  it('go to the members of a group, and from a week on also to its lead and the sponsor', async () => {
    const { anAction, sentOn } = await start();
    await anAction({
      owner: 'group:default/payments',
      sponsor: 'user:default/sam',
    });
    expect(await sentOn(33)).toEqual([
      `paula: Overdue by 3 days: ${NAME}`,
      `peter: Overdue by 3 days: ${NAME}`,
    ]);
    expect(await sentOn(37)).toEqual(
      ['lea', 'paula', 'peter', 'sam'].map(
        name => `${name}: Overdue by 7 days: ${NAME}`,
      ),
    );
  });

  it('go to no lead where a person owns it, or where the annotation names none', async () => {
    const { anAction, sentOn } = await start();
    await anAction({ owner: 'user:default/paula' });
    await anAction({ owner: 'group:default/refunds' });
    expect(await sentOn(37)).toEqual([
      `paula: Overdue by 7 days: ${NAME}`,
      `peter: Overdue by 7 days: ${NAME}`,
    ]);
  });

  it('go to whoever is owner and sponsor once, and to a sponsor where nobody owns it', async () => {
    const { anAction, sentOn } = await start();
    await anAction({ sponsor: 'user:default/olga' });
    await anAction({ owner: null, sponsor: 'user:default/sam' });
    expect(await sentOn(30)).toEqual([`olga: Due today: ${NAME}`]);
    expect(await sentOn(37)).toEqual([
      `olga: Overdue by 7 days: ${NAME}`,
      `sam: Overdue by 7 days: ${NAME}`,
    ]);
  });

  it('go on after the publication, until the action is done, and again once it is re-opened', async () => {
    const { anAction, services, patch, sentOn } = await start();
    const { ref, id } = await anAction();
    await services.lifecycle.transition({ access, ref }, '*', publication);
    expect(await sentOn(30)).toHaveLength(1);
    await patch(ref, id, { status: 'in_progress' });
    expect(await sentOn(31)).toHaveLength(1);
    await patch(ref, id, { status: 'done' });
    expect(await sentOn(33, 37)).toEqual([]);
    await patch(ref, id, { status: 'open' });
    expect(await sentOn(38)).toEqual([`olga: Overdue by 8 days: ${NAME}`]);
  });

  it('are put off by a later day, and start anew from there', async () => {
    const { anAction, patch, sentOn } = await start();
    const { ref, id } = await anAction();
    expect(await sentOn(30, 31)).toHaveLength(2);
    await patch(ref, id, { dueOn: day(60) });
    expect(await sentOn(33, 37, 44, 56)).toEqual([]);
    expect(await sentOn(57, 60, 61)).toEqual([
      `olga: Due in 3 days: ${NAME}`,
      `olga: Due today: ${NAME}`,
      `olga: Overdue by 1 day: ${NAME}`,
    ]);
  });

  it('are quiet while it is snoozed, and then go on at their pace, one at a time', async () => {
    const { anAction, patch, sentOn } = await start();
    const { ref, id } = await anAction();
    expect(await sentOn(27)).toEqual([`olga: Due in 3 days: ${NAME}`]);
    await patch(ref, id, {
      snoozedUntil: day(38),
      snoozeReason: 'waiting for the vendor',
    });
    expect(await sentOn(30, 31, 33, 37)).toEqual([]);
    // On the day that it wakes, only what would have come last.
    expect(await sentOn(38, 38, 39)).toEqual([
      `olga: Overdue by 8 days: ${NAME}`,
    ]);
    expect(await sentOn(44)).toEqual([`olga: Overdue by 14 days: ${NAME}`]);
    await patch(ref, id, { snoozedUntil: day(70), snoozeReason: 'a freeze' });
    expect(await sentOn(58)).toEqual([]);
    await patch(ref, id, { snoozedUntil: null });
    expect(await sentOn(59)).toEqual([`olga: Overdue by 29 days: ${NAME}`]);
  });

  it('that could not be sent before it was snoozed do not come while it is', async () => {
    const { anAction, patch, sentOn, notifications } = await start();
    const { ref, id } = await anAction();
    notifications.fault = async () => {
      throw new Error('Request failed with status 503');
    };
    expect(await sentOn(30)).toEqual([]);
    await patch(ref, id, { snoozedUntil: day(50), snoozeReason: 'a freeze' });
    notifications.fault = undefined;
    expect(await sentOn(31)).toEqual([]);
  });

  it('of several that were missed are only the latest', async () => {
    const { anAction, sentOn } = await start();
    await anAction();
    expect(await sentOn(35)).toEqual([`olga: Overdue by 5 days: ${NAME}`]);
    expect(await sentOn(53)).toEqual([]);
  });

  it('that could not be sent give way to a later one, and to a change of the action', async () => {
    const { anAction, patch, sentOn, notifications, knex } = await start();
    const { ref, id } = await anAction();
    const isDown = async () => {
      throw new Error('Request failed with status 503');
    };
    notifications.fault = isDown;
    expect(await sentOn(30, 31, 33)).toEqual([]);
    notifications.fault = undefined;
    expect(await sentOn(34)).toEqual([`olga: Overdue by 4 days: ${NAME}`]);
    notifications.fault = isDown;
    expect(await sentOn(37)).toEqual([]);
    await patch(ref, id, { owner: 'user:default/otto' });
    notifications.fault = undefined;
    expect(await sentOn(38)).toEqual([]);
    expect(await knex('outbox').where({ status: 'waiting' })).toEqual([]);
  });

  it('are not sent of ideas, of what has no day, and of what is deleted', async () => {
    const { anAction, services, sentOn } = await start();
    await anAction({ isIdea: true, dueOn: null });
    await anAction({ dueOn: null });
    const deleted = await anAction();
    await services.rows.actionItems.editor.remove(
      { access, ref: deleted.ref },
      deleted.id,
      '*',
    );
    const gone = await anAction();
    await services.lifecycle.delete({ access, ref: gone.ref }, '*');
    await anAction({ status: 'wont_do', reason: 'Replaced' });
    expect(await sentOn(27, 30, 31, 58)).toEqual([]);
  });

  it('of a restricted one go to its readers alone, and say nothing of what is written there', async () => {
    const { anAction, sentOn, notifications } = await start();
    const { ref } = await anAction(
      {
        title: 'Call the secret customer',
        owner: 'group:default/payments',
        sponsor: 'user:default/sam',
      },
      {
        title: 'Secret customer',
        visibility: 'restricted',
        members: ['user:default/paula', 'user:default/lea'],
        reason: 'a customer is named',
      },
    );
    expect(await sentOn(37)).toEqual([
      `lea: Overdue by 7 days: AI-001 of ${ref}`,
      `paula: Overdue by 7 days: AI-001 of ${ref}`,
    ]);
    expect(JSON.stringify(notifications.sent)).not.toMatch(/secret/i);
  });

  it('find more than one page', async () => {
    const { anAction, knex, sentOn } = await start();
    const { id } = await anAction({ owner: null });
    const row = await knex('action_items').where({ id }).first();
    const rows = Array.from({ length: 1_100 }, (_, n) => ({
      ...row,
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      number: n + 2,
    }));
    for (let i = 0; i < rows.length; i += 50) {
      await knex('action_items').insert(rows.slice(i, i + 50));
    }
    await sentOn(30, 30);
    expect(await knex('outbox')).toHaveLength(1_101);
  });

  it('come on the days that are configured', async () => {
    const { anAction, sentOn } = await start({
      actions: { reminders: { before: 0, overdue: [2], escalateAfter: 4 } },
    });
    await anAction({ sponsor: 'user:default/sam' });
    expect(await sentOn(27, 29)).toEqual([]);
    expect(await sentOn(30, 31, 32, 33)).toEqual([
      `olga: Due today: ${NAME}`,
      `olga: Overdue by 2 days: ${NAME}`,
    ]);
    expect(await sentOn(34, 35)).toEqual([
      `olga: Overdue by 4 days: ${NAME}`,
      `sam: Overdue by 4 days: ${NAME}`,
    ]);
  });

  it('are not kept where nobody is told of anything', async () => {
    const { anAction, knex, sentOn } = await start({
      notifications: { enabled: false },
    });
    await anAction();
    expect(await sentOn(30, 31)).toEqual([]);
    expect(await knex('outbox')).toEqual([]);
  });
});
