import { HeaderPatch } from 'backstage-plugin-postmortems-common';
import { anyAccess } from '../__testUtils__/anyAccess';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { recur } from '../__testUtils__/recur';
import { Replicas } from '../__testUtils__/Replicas';

const access = anyAccess('user:default/alice');
const DAY = '2026-02-26';

describeOnEachDatabase('the follow-up of a post-mortem', init => {
  const start = async () => {
    const knex = await init();
    const replicas = await Replicas.start({
      ...{ knex, now: '2026-01-29T10:00:00.000Z' },
    });
    const { services, notifications } = replicas;
    const { ref } = await services.postmortems.create(
      { access },
      {
        title: 'Slow search',
        authors: ['user:default/alice', 'user:default/ann'],
      },
    );
    const patch = (fields: HeaderPatch) =>
      services.postmortems.patchHeader({ access, ref }, '*', fields);
    await patch({ followUpAt: DAY, facilitator: 'user:default/fay' });
    /** What is sent on some days, by two at once, as `fay: Follow-up: …`. */
    const sentOn = async (...days: string[]) => {
      const before = notifications.sent.length;
      for (const day of days) {
        replicas.moveTo(`${day}T10:00:00.000Z`);
        await replicas.remind();
      }
      return notifications.sent
        .slice(before)
        .map(({ userRef, title }) => `${userRef.slice(13)}: ${title}`)
        .sort();
    };
    return { knex, services, notifications, ref, patch, sentOn };
  };

  it('is told of on its day, once, with what became of the actions', async () => {
    const { services, notifications, ref, sentOn } = await start();
    for (const fields of [
      { status: 'done' as const, proof: 'Seen' },
      { status: 'done' as const, proof: 'Seen too' },
      { status: 'done' as const },
      { status: 'open' as const },
      { status: 'in_progress' as const },
      { status: 'open' as const },
      { status: 'wont_do' as const, reason: 'Replaced' },
      { isIdea: true },
    ]) {
      await services.rows.actionItems.editor.create(
        { access, ref },
        { title: 'Alert', dueOn: null, ...fields },
      );
    }
    expect(await sentOn('2026-02-25')).toEqual([]);
    expect(await sentOn(DAY, DAY, '2026-02-27', '2026-03-05')).toHaveLength(1);
    expect(notifications.kept).toEqual([
      {
        userRef: 'user:default/fay',
        scope: expect.stringMatching(/^follow_up:.*:2026-02-26$/),
        title: `Follow-up: ${ref} Slow search`,
        description:
          "Actions: 2 done, 3 open, 1 waiting for proof, 1 won't be done. Of those done, 2 of 2 held.",
        link: `/postmortem/${ref}`,
        topic: 'follow_up',
      },
    ]);
  });

  it('is told to the authors where there is no facilitator, up to a week late', async () => {
    const { ref, patch, sentOn, notifications } = await start();
    await patch({ facilitator: null });
    expect(await sentOn('2026-03-05')).toEqual([
      `alice: Follow-up: ${ref} Slow search`,
      `ann: Follow-up: ${ref} Slow search`,
    ]);
    expect(notifications.sent[0].description).toBe('It has no actions.');
  });

  it('says what did not hold, as far as everybody may read that', async () => {
    const { services, knex, notifications, ref, sentOn } = await start();
    const alert = await services.rows.actionItems.editor.create(
      { access, ref },
      { title: 'Alert', status: 'done', proof: 'Seen' },
    );
    const runbook = await services.rows.actionItems.editor.create(
      { access, ref },
      { title: 'Runbook', status: 'done', proof: 'Seen' },
    );
    const later = async (visibility: 'open' | 'restricted', id: string) => {
      const made = await services.postmortems.create(
        { access },
        {
          title: 'Slow search again',
          startedAt: '2026-02-10T10:00:00.000Z',
          visibility,
          ...(visibility === 'restricted' && { reason: 'a customer' }),
        },
      );
      await recur(knex, id, made.id);
    };
    await later('open', alert.id);
    await later('open', alert.id);
    await later('restricted', runbook.id);
    await sentOn(DAY);
    expect(notifications.sent[0].description).toBe(
      'Actions: 2 done, 0 open, 0 waiting for proof. Of those done, 1 of 2 held.',
    );
  });

  it('is not told of once its notes are there', async () => {
    const { services, ref, sentOn } = await start();
    const write = (body: string) =>
      services.sections.put({ access, ref }, 'follow_up', '*', {
        title: 'Follow-up',
        body,
      });
    await services.sections.put({ access, ref }, 'follow_up', 0, {
      title: 'Follow-up',
      body: 'Both held.',
    });
    expect(await sentOn(DAY)).toEqual([]);
    await write(' ');
    expect(await sentOn(DAY)).toEqual([`fay: Follow-up: ${ref} Slow search`]);
  });

  it('is told of no later than that', async () => {
    const { sentOn } = await start();
    expect(await sentOn('2026-03-06')).toEqual([]);
  });

  it('is told of on the day that it was moved to', async () => {
    const { ref, patch, sentOn } = await start();
    const told = [`fay: Follow-up: ${ref} Slow search`];
    expect(await sentOn(DAY)).toEqual(told);
    await patch({ followUpAt: '2026-03-12' });
    expect(await sentOn('2026-03-05')).toEqual([]);
    expect(await sentOn('2026-03-12')).toEqual(told);
    await patch({ followUpAt: null });
    expect(await sentOn('2026-03-13')).toEqual([]);
  });

  it('of a restricted one is told without its title', async () => {
    const { services, ref, sentOn } = await start();
    await services.lifecycle.setAccess({ access, ref }, '*', {
      visibility: 'restricted',
      members: [],
      reason: 'a customer is named',
    });
    expect(await sentOn(DAY)).toEqual([`fay: Follow-up: ${ref}`]);
  });
});
