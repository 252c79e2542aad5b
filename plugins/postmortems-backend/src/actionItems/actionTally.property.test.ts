import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  ACTION_STATUSES,
  Header,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { TestPortal } from '../__testUtils__/TestPortal';
import { StepsTaken } from '../__testUtils__/StepsTaken';
import { tellFinding } from '../__testUtils__/tellFinding';
import { ActionTallyStore } from './ActionTallyStore';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261128000006_action_tally.js',
));

const isProof = process.env.POSTMORTEMS_PROOF === '1';
const HISTORIES = isProof ? 225 : 2;
const STEPS = 90;
/** So many people at a time. */
const AT_ONCE = 3;
const DUE = ['2020-01-31', '2090-01-31', null];
const KINDS = [
  ...['create', 'restricted', 'import', 'add', 'add', 'add', 'idea'],
  ...['status', 'status', 'status', 'due', 'promote', 'remove', 'bringBack'],
  ...['restrict', 'open', 'delete', 'restore', 'purge', 'rename', 'addUp'],
] as const;

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    document: fc.nat(100),
    action: fc.nat(100),
    status: fc.constantFrom(...ACTION_STATUSES),
    due: fc.constantFrom(...DUE),
    proof: fc.constantFrom(null, 'Seen'),
  }),
  { minLength: STEPS, maxLength: STEPS },
);
type Step = ReturnType<typeof steps.generate>['value'][number];

/** Of a post-mortem that was written elsewhere, with an action that is done and one that is not. */
function reportOf(number: number): string {
  return [
    `# Post-Mortem: Import ${number} (2025-02-09)`,
    '**Date**: 2025-02-09',
    '## Action Items',
    '| ID | Action Item | Owner | Deadline | Priority | Status |\n| --- | --- | --- | --- | --- | --- |\n| AI-001 | Do | Ann | 2025-02-20 | High | Done |\n| AI-002 | Do | Ann | 2025-02-20 | High | Open |',
  ].join('\n\n');
}

/** Post-mortems and actions to go on with, whatever became of them; and what a step does to one of them. */
class History {
  readonly #refs: string[] = [];
  readonly #deleted: Header[] = [];
  readonly #removed: { ref: string; id: string; version: number }[] = [];

  constructor(readonly ann: PostmortemsApi, readonly knex: Knex) {}

  async take(step: Step): Promise<void> {
    const { ann } = this;
    const { kind, status, due: dueOn, proof } = step;
    const pick = <T>(all: T[], n = step.document): T => all[n % all.length];
    const ref = pick(this.#refs) ?? 'PM-none';
    const reason = 'It is so';
    const anAction = async () =>
      pick((await ann.get(ref)).actionItems, step.action);
    switch (kind) {
      case 'create':
      case 'restricted': {
        const visibility = kind === 'create' ? 'open' : 'restricted';
        const made = await ann.create({
          ...{ title: 'Errors', visibility },
          affectedEntities: ['component:default/a'],
          ...(visibility === 'restricted' && { reason }),
        });
        this.#refs.push(made.ref);
        return;
      }
      case 'import': {
        const { ref: made } = await ann.import(
          reportOf(step.document + step.action * 101),
        );
        this.#refs.push(made!);
        return;
      }
      case 'add':
      case 'idea': {
        const isIdea = kind === 'idea';
        const life = isIdea ? {} : { status, proof, reason };
        const title = 'Do';
        await ann.createActionItem(ref, { title, dueOn, isIdea, ...life });
        return;
      }
      case 'status':
      case 'due':
      case 'promote': {
        const { id, version } = await anAction();
        const patches = {
          status: { status, proof, reason },
          due: { dueOn },
          promote: { isIdea: false },
        };
        await ann.patchActionItem(ref, id, version, patches[kind]);
        return;
      }
      case 'remove': {
        const { id, version } = await anAction();
        const gone = await ann.deleteActionItem(ref, id, version);
        this.#removed.push({ ref, id, version: gone.version });
        return;
      }
      case 'bringBack': {
        const gone = pick(this.#removed);
        await ann.restoreActionItem(gone.ref, gone.id, gone.version);
        return;
      }
      case 'restrict':
      case 'open': {
        const visibility = kind === 'open' ? 'open' : 'restricted';
        const { seq } = await ann.get(ref);
        await ann.setAccess(ref, seq, { visibility, members: [], reason });
        return;
      }
      case 'delete': {
        const { seq } = await ann.get(ref);
        this.#deleted.push(await ann.delete(ref, seq));
        return;
      }
      case 'restore': {
        const gone = pick(this.#deleted);
        await ann.restore(gone.ref, gone.seq);
        return;
      }
      case 'purge':
        await ann.purge(pick(this.#deleted).ref, { reason });
        return;
      case 'rename':
        await ann.renameEntity({
          from: 'component:default/a',
          to: 'component:default/b',
        });
        return;
      default:
        await this.knex.transaction(trx =>
          new ActionTallyStore().addUp(trx, '1900-01-01', 1),
        );
    }
  }
}

/** How many there are of each kind, however many rows say so. */
async function countsIn(knex: Knex): Promise<unknown> {
  const kind = ['status', 'unproven', 'made_on', 'due_key', 'days'];
  const rows: any[] = await knex('action_tally')
    .groupBy(kind)
    .select(kind)
    .sum({ actions: 'actions' });
  return rows
    .map(row => ({ ...row, actions: Number(row.actions) }))
    .filter(({ actions }) => actions !== 0)
    .map(row => JSON.stringify(row))
    .sort();
}

describeOnEachDatabase('what is kept of all actions', (init, engine) => {
  it(
    'is what counting them again comes to, whatever happened and at the same time',
    async () => {
      const startedAt = performance.now();
      const knex = await init();
      const portal = await TestPortal.start({
        knex,
        config: { administrators: ['user:default/ann'] },
      });
      const ann = portal.as('ann');
      const taken = new StepsTaken<Step>();
      for (const history of fc.sample(steps, {
        numRuns: HISTORIES,
        seed: 41,
      })) {
        const state = new History(ann, knex);
        for (let i = 0; i < history.length; i += AT_ONCE) {
          await taken.takeTogether(history.slice(i, i + AT_ONCE), step =>
            state.take(step),
          );
        }
        const kept = await countsIn(knex);
        await down(knex);
        await up(knex);
        expect(kept).toEqual(await countsIn(knex));
      }
      await portal.stop();
      expect(taken.neverDone).toEqual([]);
      const operations = taken.count.toLocaleString('en-US');
      tellFinding({
        ...{ scenario: 'T20 actions counted', engine, startedAt },
        floor: '20,000 random operations, what is kept is what is counted anew',
        measured: `${operations} operations, ${AT_ONCE} at a time, 0 differences`,
      });
    },
    isProof ? 3_600_000 : 120_000,
  );

  it('says the same once it was added up, though it forgets by how much something is late', async () => {
    const knex = await init();
    const portal = await TestPortal.start({ knex });
    const ann = portal.as('ann');
    const { ref } = await ann.create({ title: 'Errors' });
    const days = ['2020-01-01', '2020-01-02', '2020-01-03', '2090-01-01', null];
    for (const dueOn of days) {
      await ann.createActionItem(ref, { title: 'Do', dueOn });
    }
    const before = await ann.summarizeActionItems();
    expect(before).toMatchObject({ open: 5, overdue: 3 });
    await knex.transaction(trx =>
      new ActionTallyStore().addUp(trx, '2026-01-01', 1),
    );
    expect(await ann.summarizeActionItems()).toEqual(before);
    expect(await knex('action_tally').orderBy('due_key')).toMatchObject([
      { due_key: '0001-01-01', actions: 3 },
      { due_key: '2090-01-01', actions: 1 },
      { due_key: '9999-12-31', actions: 1 },
    ]);
    // What is taken away under its own day is taken from those.
    const [{ id, version }] = (await ann.get(ref)).actionItems;
    await ann.patchActionItem(ref, id, version, { status: 'in_progress' });
    await ann.patchActionItem(ref, id, version + 1, { dueOn: '2090-01-01' });
    expect(await ann.summarizeActionItems()).toMatchObject({
      ...{ open: 4, inProgress: 1, overdue: 2 },
    });
    await portal.stop();
  });

  it('is left alone while there is little to add up', async () => {
    const knex = await init();
    const portal = await TestPortal.start({ knex });
    const { ref } = await portal.as('ann').create({ title: 'Errors' });
    await portal.as('ann').createActionItem(ref, { title: 'Do' });
    await knex.transaction(trx =>
      new ActionTallyStore().addUp(trx, '2026-01-01'),
    );
    expect(await knex('action_tally')).toMatchObject([{ actions: 1 }]);
    expect(Boolean((await knex('action_tally').first()).is_sum)).toBe(false);
    await portal.stop();
  });
});
