import {
  ACTION_STATUSES,
  ActionStatus,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { TestPortal } from './TestPortal';

/** Who looks: Ann wrote everything, Ben is named in some, Carl in none; Eve sees P1 only, by the framework. */
export const VIEWERS = ['ann', 'ben', 'carl', 'eve'];

interface RandomAction {
  status: ActionStatus;
  /** How many days ago it was made, and how long it took. */
  age: number;
  took: number;
  dueIn: number | null;
  proof: string | null;
  closedUnknown: boolean;
  isIdea: boolean;
  deleted: boolean;
  /** The later post-mortems in which it was found again. */
  foundIn: number[];
}

interface RandomDocument {
  severity: string | null;
  visibility: 'open' | 'restricted';
  forBen: boolean;
  deleted: boolean;
  startedAgo: number;
  actions: RandomAction[];
}

/** Days on and beside the ends of the ages that are told apart. */
const AGES = [0, 7, 8, 30, 31, 90, 91, 180, 181, 365, 366, 800];

const actions: fc.Arbitrary<RandomAction> = fc.record({
  status: fc.constantFrom(...ACTION_STATUSES),
  age: fc.constantFrom(...AGES),
  took: fc.integer({ min: -2, max: 40 }),
  dueIn: fc.option(fc.constantFrom(-200, -30, -1, 0, 1), { freq: 5 }),
  proof: fc.constantFrom(null, '', 'Seen'),
  closedUnknown: fc.nat(4).map(n => n === 0),
  isIdea: fc.nat(9).map(n => n === 0),
  deleted: fc.nat(9).map(n => n === 0),
  foundIn: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
});

/** Six post-mortems with actions of all ages. */
export const actionWorlds = fc.array(
  fc.record({
    severity: fc.constantFrom('P1', 'P2', null),
    visibility: fc.constantFrom('open' as const, 'restricted' as const),
    forBen: fc.boolean(),
    deleted: fc.nat(7).map(n => n === 0),
    startedAgo: fc.integer({ min: 0, max: 60 }),
    actions: fc.array(actions, { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 6, maxLength: 6 },
);

function agoAt(days: number, time = 'T12:00:00.000Z'): string {
  const day = new Date(Date.now() - days * 86_400_000);
  return `${day.toISOString().slice(0, 10)}${time}`;
}

/**
 * Makes a world: its documents as people do, its past with SQL, as nobody can wait for it. What is counted of it
 * then has to be counted again.
 */
export async function makeActionWorld(
  portal: TestPortal,
  knex: Knex,
  world: RandomDocument[],
): Promise<void> {
  const ann = portal.as('ann');
  const made: { ref: string; id: string; actionIds: string[] }[] = [];
  for (const { severity, visibility, forBen, actions: some } of world) {
    const { ref, id } = await ann.create({
      ...{ title: 'Errors', severity, visibility },
      ...(visibility === 'restricted' && {
        members: forBen ? ['user:default/ben'] : [],
        reason: 'customers are named',
      }),
    });
    const actionIds: string[] = [];
    for (const { isIdea } of some) {
      const action = await ann.createActionItem(ref, { title: 'Do', isIdea });
      actionIds.push(action.id);
    }
    made.push({ ref, id, actionIds });
  }
  for (const [i, { deleted, startedAgo, actions: some }] of world.entries()) {
    const { ref, id, actionIds } = made[i];
    await knex('postmortems')
      .where({ id })
      .update({ started_at: agoAt(startedAgo) });
    for (const [j, action] of some.entries()) {
      const key = { id: actionIds[j] };
      await knex('action_items').where(key).update(past(action));
      for (const found of action.foundIn.filter(n => n !== i)) {
        await knex('action_recurrences').insert({
          action_item_id: key.id,
          postmortem_id: made[found].id,
        });
      }
    }
    if (deleted) {
      const { seq } = await ann.get(ref);
      await ann.delete(ref, seq);
    }
  }
}

function past(action: RandomAction) {
  const { status, age, took, dueIn, proof, isIdea, deleted } = action;
  const isClosed = !['open', 'in_progress'].includes(status) && !isIdea;
  const due = dueIn === null ? null : agoAt(-dueIn, '');
  return {
    status: isIdea ? 'open' : status,
    created_at: agoAt(age),
    closed_at: isClosed && !action.closedUnknown ? agoAt(age - took) : null,
    due_on: due,
    due_key: due ?? '9999-12-31',
    proof,
    deleted_at: deleted ? agoAt(0) : null,
  };
}
