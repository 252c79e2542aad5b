import {
  currentRow,
  type ChangedEvidence,
  type Evidence,
  type EvidencePatch,
  type PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { Latest, type Reading } from './Latest';

/** Somebody else has changed what was to be changed here. */
export class ChangedMeanwhile extends Error {
  constructor(readonly evidence: Evidence) {
    super('Changed meanwhile');
  }
}

export interface ArtefactsOptions {
  api: PostmortemsApi;
  ref(): Promise<string>;
  /** Called with each answer that changed something. */
  onNews(news: Pick<ChangedEvidence, 'seq' | 'header'>): void;
  onChange(): void;
}

/** What a person says of an artefact. */
const SAID = ['title', 'source', 'command', 'offsetMs', 'alt'] as const;

/** The artefacts of a post-mortem: what is known of them, changed and taken away. */
export class Artefacts {
  readonly #options: ArtefactsOptions;
  readonly #rows: Latest<readonly Evidence[]>;
  /** Taken away here; their answers may still be on the way. */
  readonly #gone = new Set<string>();

  constructor(options: ArtefactsOptions) {
    this.#options = options;
    this.#rows = new Latest(options.onChange);
  }

  get reading(): Reading<readonly Evidence[]> {
    const { value, error } = this.#rows.reading;
    return { value: value?.filter(({ id }) => !this.#gone.has(id)), error };
  }

  read(ref: string): Promise<void> {
    const { api } = this.#options;
    return this.#rows.read(async () => (await api.listEvidence(ref)).items);
  }

  /** There is no post-mortem yet, and so there is nothing in it. */
  beNone(): void {
    this.#rows.take([]);
  }

  find(id: string): Evidence | undefined {
    return this.reading.value?.find(row => row.id === id);
  }

  /** Takes an artefact as an answer has it: a new one comes last. Before the others are known it is one of them. */
  put(evidence: Evidence): void {
    const rows = this.#rows.reading.value;
    if (!rows) return;
    this.#rows.take(
      rows.some(({ id }) => id === evidence.id)
        ? rows.map(row => (row.id === evidence.id ? evidence : row))
        : [...rows, evidence],
    );
  }

  /** @throws ChangedMeanwhile when somebody else has changed the same fields */
  async patch(id: string, fields: EvidencePatch): Promise<void> {
    const row = this.find(id);
    if (!row) return;
    const { api } = this.#options;
    const said = SAID.filter(field => field in fields);
    this.#took(
      await this.#guarded(row, said, (ref, version) =>
        api.patchEvidence(ref, id, version, fields),
      ),
    );
  }

  /**
   * Takes an artefact away, out of sight at once.
   * @returns what brings it back
   * @throws ChangedMeanwhile when somebody else has said something else of it
   */
  async remove(id: string): Promise<() => Promise<void>> {
    const row = this.find(id);
    if (!row) return async () => {};
    const { api } = this.#options;
    this.#gone.add(id);
    this.#options.onChange();
    try {
      const deleted = await this.#guarded(row, SAID, (ref, version) =>
        api.deleteEvidence(ref, id, version),
      );
      this.#options.onNews(deleted);
      return () => this.#bringBack(deleted);
    } catch (error) {
      this.#gone.delete(id);
      this.#options.onChange();
      throw error;
    }
  }

  async #bringBack({ id, version }: ChangedEvidence): Promise<void> {
    const { api, ref } = this.#options;
    const back = await api.restoreEvidence(await ref(), id, version);
    this.#gone.delete(id);
    this.#took(back);
  }

  /**
   * Changes a row. Its version also moves with what nobody says of it, such as what is dismissed: then
   * the change is sent again over the newer row.
   */
  async #guarded(
    row: Evidence,
    said: readonly (typeof SAID)[number][],
    send: (ref: string, version: number) => Promise<ChangedEvidence>,
  ): Promise<ChangedEvidence> {
    const ref = await this.#options.ref();
    try {
      return await send(ref, row.version);
    } catch (error) {
      const current = currentRow<Evidence>(error);
      if (!current) throw error;
      this.put(current);
      if (said.some(field => current[field] !== row[field])) {
        throw new ChangedMeanwhile(current);
      }
      return send(ref, current.version);
    }
  }

  #took({ seq, header, ...evidence }: ChangedEvidence): void {
    this.put(evidence);
    this.#options.onNews({ seq, header });
  }
}
