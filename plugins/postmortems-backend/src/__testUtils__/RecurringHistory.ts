import { Header, PostmortemsApi } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { publication } from './publication';

export const STEPS = 60;
/** Half of them come before everything that is done, half of them after it. */
const DOCUMENTS = 4;
const AFTER = '2099-01-01T00:00:00.000Z';
const BEFORE = '2001-01-01T00:00:00.000Z';
const reason = 'It is so';
const KINDS = [
  ...['status', 'status', 'remove', 'bringBack', 'restrict', 'open', 'moved'],
  ...['delete', 'restore', 'publish', 'publish', 'draft', 'recategorise'],
] as const;

export const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    document: fc.nat(DOCUMENTS - 1),
    action: fc.nat(2),
    isSo: fc.boolean(),
  }),
  { minLength: STEPS, maxLength: STEPS },
);
export type Step = ReturnType<typeof steps.generate>['value'][number];

/** Post-mortems of one service, each with a factor of the same category and actions about it that are done. */
export class RecurringHistory {
  readonly #refs: string[] = [];
  readonly #deleted: Header[] = [];
  readonly #removed: { ref: string; id: string; version: number }[] = [];

  constructor(readonly ann: PostmortemsApi) {}

  async begin(): Promise<this> {
    for (let i = 0; i < DOCUMENTS; i++) {
      const { ref } = await this.ann.create({
        ...{ title: 'Errors', startedAt: i % 2 === 0 ? BEFORE : AFTER },
        affectedEntities: ['component:default/a'],
      });
      const { id } = await this.ann.createFactor(ref, {
        ...{ statement: 'The pool was too small', layer: 'contributing' },
        category: 'capacity-planning',
      });
      const action = { title: 'Do', status: 'done', proof: 'Seen' } as const;
      for (let n = 0; n < 2; n++) {
        await this.ann.createActionItem(ref, { ...action, factorIds: [id] });
      }
      this.#refs.push(ref);
    }
    return this;
  }

  /** Has all of them published, and leaves them. */
  async publishAll(): Promise<void> {
    await this.begin();
    for (const ref of this.#refs) {
      const { seq } = await this.ann.get(ref);
      await this.ann.transition(ref, seq, publication);
    }
  }

  async take({ kind, document, action: n, isSo }: Step): Promise<void> {
    const { ann } = this;
    const ref = this.#refs[document];
    const whole = () => ann.get(ref);
    switch (kind) {
      case 'status': {
        const { actionItems } = await whole();
        const { id, version } = actionItems[n % actionItems.length];
        const status = isSo ? 'done' : 'open';
        await ann.patchActionItem(ref, id, version, { status, reason });
        return;
      }
      case 'remove': {
        const { actionItems } = await whole();
        const { id, version } = actionItems[n % actionItems.length];
        const gone = await ann.deleteActionItem(ref, id, version);
        this.#removed.push({ ref, id, version: gone.version });
        return;
      }
      case 'bringBack': {
        const gone = this.#removed[n];
        await ann.restoreActionItem(gone.ref, gone.id, gone.version);
        return;
      }
      case 'restrict':
      case 'open': {
        const visibility = kind === 'open' ? 'open' : 'restricted';
        const members = isSo ? ['user:default/ben'] : [];
        const { seq } = await whole();
        await ann.setAccess(ref, seq, { visibility, members, reason });
        return;
      }
      case 'moved': {
        const { version } = await whole();
        await ann.patchHeader(ref, version, {
          startedAt: isSo ? AFTER : BEFORE,
        });
        return;
      }
      case 'recategorise': {
        const [{ id, version }] = (await whole()).factors;
        const category = isSo ? 'capacity-planning' : 'testing-gap';
        await ann.patchFactor(ref, id, version, { category });
        return;
      }
      case 'delete':
        this.#deleted.push(await ann.delete(ref, (await whole()).seq));
        return;
      case 'restore': {
        const gone = this.#deleted.find(header => header.ref === ref)!;
        await ann.restore(ref, gone.seq);
        return;
      }
      case 'publish':
        await ann.transition(ref, (await whole()).seq, publication);
        return;
      default:
        await ann.transition(ref, (await whole()).seq, { to: 'draft', reason });
    }
  }
}
