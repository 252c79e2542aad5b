import fc from 'fast-check';
import { FactorBench } from './FactorBench';
import { publication } from './publication';

export const STATEMENTS = [
  'The connection pool was exhausted',
  'Connections ran out during the sale',
  'No alert for replication lag',
  'The alert for lag was muted',
  'A certificate expired unnoticed',
  'The runbook named a host that is gone',
];

export const randomEdit = fc.record({
  kind: fc.constantFrom(
    ...(['make', 'make', 'make', 'reword', 'reword'] as const),
    ...(['choose', 'choose', 'choose'] as const),
    ...(['unchoose', 'suggest', 'remove', 'bringBack', 'rename'] as const),
    ...(['restrict', 'open', 'delete', 'restore', 'purge'] as const),
    ...(['write', 'withdraw', 'look'] as const),
  ),
  statement: fc.constantFrom(...STATEMENTS),
  at: fc.nat(),
  pattern: fc.nat(),
});

type RandomEdit = typeof randomEdit extends fc.Arbitrary<infer E> ? E : never;

/** Post-mortems with a factor each, which somebody changes in all ways that indexes of their words have to follow. */
export class RandomEdits {
  static async start(bench: FactorBench): Promise<RandomEdits> {
    const first = await bench.publish({
      ...{ by: 'adam', title: 'First', statement: STATEMENTS[0] },
    });
    const patterns: string[] = [];
    for (const name of ['Pool', 'Certificates', 'Alerts']) {
      const { id } = await bench.services.patterns.maker.create(
        { access: bench.as('adam', true) },
        { ...{ name, category: 'process' }, factorIds: [first.factorId] },
      );
      patterns.push(id);
    }
    return new RandomEdits(bench, patterns);
  }

  readonly #bench: FactorBench;
  readonly #access;
  readonly #patterns: string[];
  readonly #live: string[] = [];
  readonly #deleted: string[] = [];
  readonly #gone: { ref: string; factorId: string; version: number }[] = [];

  private constructor(bench: FactorBench, patterns: string[]) {
    this.#bench = bench;
    this.#access = bench.as('adam', true);
    this.#patterns = patterns;
  }

  /** @param look - what another backend does at times of its own */
  async make(
    { kind, statement, at, pattern }: RandomEdit,
    look: () => Promise<void>,
  ): Promise<void> {
    const live = this.#live;
    const ref = live[at % (live.length || 1)];
    const patternId = this.#patterns[pattern % this.#patterns.length];
    if (kind === 'make' || live.length === 0) {
      const made = await this.#bench.publish({
        ...{ by: 'adam', title: `Title ${at % 7}`, statement },
      });
      live.push(made.ref);
      return;
    }
    switch (kind) {
      case 'reword':
        await this.#patch(ref, { statement });
        break;
      case 'choose':
        await this.#patch(ref, { patternId, patternSource: 'person' });
        break;
      case 'unchoose':
        await this.#patch(ref, { patternId: null });
        break;
      case 'suggest':
        await this.#patch(ref, { patternId, patternSource: 'suggested' });
        break;
      case 'remove':
        await this.#remove(ref);
        break;
      case 'bringBack':
        await this.#bringBack();
        break;
      case 'look':
        await look();
        break;
      default:
        await this.#change(kind, ref, { statement, at });
    }
  }

  /** The post-mortem itself. */
  async #change(
    kind: RandomEdit['kind'],
    ref: string,
    { statement, at }: Pick<RandomEdit, 'statement' | 'at'>,
  ): Promise<void> {
    const { postmortems, sections, lifecycle } = this.#bench.services;
    const request = this.#of(ref);
    switch (kind) {
      case 'rename':
        await postmortems.patchHeader(request, '*', {
          title: `Title ${at % 11}`,
        });
        break;
      case 'write':
        await sections.put(request, 'summary', '*', {
          body: `${statement}, ${at % 5} times`,
        });
        break;
      case 'withdraw':
        await this.#withdrawOrPublish(ref);
        break;
      case 'restrict':
      case 'open':
        await lifecycle.setAccess(request, '*', {
          visibility: kind === 'open' ? 'open' : 'restricted',
          ...{ members: ['user:default/adam'], reason: 'a test' },
        });
        break;
      case 'delete':
        await lifecycle.delete(request, '*');
        this.#live.splice(this.#live.indexOf(ref), 1);
        this.#deleted.push(ref);
        break;
      default:
        await this.#takeBack(kind);
    }
  }

  async #withdrawOrPublish(ref: string): Promise<void> {
    const { postmortems, lifecycle } = this.#bench.services;
    const { status } = await postmortems.get(this.#access, ref);
    const isPublished = status === 'published';
    await lifecycle.transition(
      this.#of(ref),
      '*',
      isPublished ? { to: 'draft' } : publication,
    );
  }

  /** What was deleted last comes back, or goes for good. */
  async #takeBack(kind: RandomEdit['kind']): Promise<void> {
    const { lifecycle, erasures } = this.#bench.services;
    const ref = this.#deleted.pop();
    if (!ref) return;
    if (kind === 'purge') {
      await erasures.purge(this.#of(ref), { reason: 'a test' });
      return;
    }
    await lifecycle.restore(this.#of(ref), '*');
    this.#live.push(ref);
  }

  async #patch(ref: string, fields: object): Promise<void> {
    const found = await this.#factorOf(ref);
    if (!found) return;
    const { editor } = this.#bench.services.rows.factors;
    await editor.patch(this.#of(ref), found.id, '*', fields);
  }

  async #remove(ref: string): Promise<void> {
    const found = await this.#factorOf(ref);
    if (!found) return;
    const { editor } = this.#bench.services.rows.factors;
    const { version } = await editor.remove(this.#of(ref), found.id, '*');
    this.#gone.push({ ref, factorId: found.id, version });
  }

  async #bringBack(): Promise<void> {
    const back = this.#gone.pop();
    if (!back || !this.#live.includes(back.ref)) return;
    const { editor } = this.#bench.services.rows.factors;
    await editor.restore(this.#of(back.ref), back.factorId, back.version);
  }

  async #factorOf(ref: string) {
    const { reader } = this.#bench.services.rows.factors;
    return (await reader.list(this.#access, ref))[0];
  }

  #of(ref: string) {
    return { access: this.#access, ref };
  }
}
