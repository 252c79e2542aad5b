import {
  newIdempotencyKey,
  type ImportResult,
  type PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { DerivedStore } from '../../ui/store';
import type { FoundFile } from '../collect';
import { intentOf, queryOf, readRow, textOf } from './asking';
import type { LastImport } from './LastImport';
import { BatchFile, ImportRow, isChecked, isOffered, servicesOf } from './rows';
import { Totals, totalsOf } from './totals';
import { isSettled, troubleOf } from './trouble';
import { Activity, Work } from './Work';

export interface BatchState {
  /** What is on offer, in the order the files came. */
  rows: readonly ImportRow[];
  totals: Totals;
  /** The zone of times that name none; none while nobody has said. */
  zone?: string;
  activity?: Activity;
}

export interface BatchOptions {
  api: PostmortemsApi;
  /** Told of everything that is made. */
  last: LastImport;
  newKey?: () => string;
}

/**
 * The files of one import: each is read by the backend on its own, looked at, and imported on its own,
 * so that nothing that is wrong with one of them touches the others.
 */
export class Batch extends DerivedStore<BatchState> {
  readonly #api: PostmortemsApi;
  readonly #last: LastImport;
  readonly #newKey: () => string;
  readonly #files: BatchFile[] = [];
  readonly #rows = new Map<string, ImportRow>();
  /** The latest reading of each row: an earlier one that comes late is not heard. */
  readonly #readings = new Map<string, AbortController>();
  readonly #work = new Work(() => this.changed());
  #zone?: string;
  #hasMade = false;

  constructor(options: BatchOptions) {
    super(() => {
      const rows = this.#files.flatMap(file => this.#offeredBy(file));
      return {
        rows,
        totals: totalsOf(rows),
        zone: this.#zone,
        activity: this.#work.activity,
      };
    });
    this.#api = options.api;
    this.#last = options.last;
    this.#newKey = options.newKey ?? newIdempotencyKey;
  }

  get fileCount(): number {
    return this.#files.length;
  }

  get isBusy(): boolean {
    return this.#work.activity !== undefined;
  }

  /** The file of a row, and whether it is on offer as a whole or in parts. */
  fileOf(row: ImportRow): Readonly<BatchFile> {
    return this.#files[row.fileId];
  }

  /** Where an incident begins in its file; none for a file as a whole. */
  lineOf({ fileId, part }: ImportRow): number | undefined {
    const { whole } = this.#files[fileId];
    return part && this.#rows.get(whole)?.found?.parts[part - 1]?.line;
  }

  /** Takes files in, and begins to read them. */
  add(files: readonly FoundFile[]): void {
    if (!this.#work.allows('reading')) return;
    for (const file of files) {
      const fileId = this.#files.length;
      const whole = `${fileId}`;
      this.#files.push({ file, whole, split: false });
      this.#addRow({ id: whole, fileId, path: file.path });
    }
  }

  /** Reads what was not read, and imports what was refused, once more. */
  retry(id: string): void {
    const row = this.#rows.get(id);
    if (row?.state === 'unread' && this.#work.allows('reading')) this.#read(id);
    if (row?.state === 'failed' && this.#work.allows('importing')) {
      this.#queue(id);
    }
    this.changed();
  }

  /** Reads everything that could not be read once more, and what a cancelled reading left. */
  readRest(): void {
    if (!this.#work.allows('reading')) return;
    for (const { id, state } of this.getState().rows) {
      if (state === 'unread' || state === 'waiting') this.#read(id);
    }
    this.changed();
  }

  /** Ends a reading at once, and an import after what is under way: nobody could say what came of that. */
  stop(): void {
    if (this.#work.activity?.kind === 'reading') this.#stopReading();
    else this.#stopImporting();
    this.changed();
  }

  check(ids: readonly string[], choice: boolean): void {
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row && isOffered(row)) this.#patch(id, { choice });
    }
    this.changed();
  }

  /** Says of a service that a post-mortem is about it, or not. */
  setService(id: string, entityRef: string, isOne: boolean): void {
    const row = this.#rows.get(id);
    // What may have been made already is asked for again as it was.
    if (!row || row.intent) return;
    const others = servicesOf(row).filter(ref => ref !== entityRef);
    const entities = isOne ? [...others, entityRef] : others;
    this.#patch(id, { entities });
    this.changed();
  }

  /** Says in which zone times are that name none. The files that have such times are read again. */
  chooseZone(zone: string): void {
    if (!this.#work.allows('reading')) return;
    this.#zone = zone;
    for (const { id, asked } of this.getState().rows) {
      if (asked) this.#readForZone(id);
    }
    this.changed();
  }

  /** Offers the incidents of a file one by one, or the file as a whole. */
  split(fileId: number, split: boolean): void {
    const file = this.#files[fileId];
    if (!file.parts || !this.#work.allows('reading')) return;
    file.split = split;
    for (const { id, found } of this.#offeredBy(file)) {
      // It was out of sight when the zone was said.
      if (this.#zone && found?.asksZone) this.#readForZone(id);
    }
    this.changed();
  }

  /** What would be made, with its report. */
  async preview(id: string, signal: AbortSignal): Promise<ImportResult> {
    const row = this.#rows.get(id)!;
    const { text } = await textOf(this.#files[row.fileId].file);
    return this.#api.import(
      text,
      { ...queryOf(row, this.#zone), dryRun: true, preview: true },
      { signal },
    );
  }

  /** Imports what is checked. Nothing begins while one of these still waits for its zone. */
  import(): void {
    const { rows, totals } = this.getState();
    if (this.#work.activity || totals.needsZone) return;
    for (const row of rows) if (isChecked(row)) this.#queue(row.id);
    this.changed();
  }

  #offeredBy({ whole, parts, split }: BatchFile): ImportRow[] {
    const ids = split && parts ? parts : [whole];
    return ids.map(id => this.#rows.get(id)!);
  }

  #addRow(row: Pick<ImportRow, 'id' | 'fileId' | 'path' | 'part'>): void {
    this.#rows.set(row.id, { ...row, state: 'waiting', asked: false });
    this.#read(row.id);
    this.changed();
  }

  #patch(id: string, change: Partial<ImportRow>): void {
    this.#rows.set(id, { ...this.#rows.get(id)!, ...change });
  }

  #readForZone(id: string): void {
    const { state, intent } = this.#rows.get(id)!;
    if (!intent && !['queued', 'importing', 'imported'].includes(state)) {
      this.#read(id);
    }
  }

  #read(id: string): void {
    this.#readings.get(id)?.abort();
    const reading = new AbortController();
    this.#readings.set(id, reading);
    this.#patch(id, { state: 'waiting', trouble: undefined });
    this.#work.begin('reading', async () => {
      if (reading.signal.aborted) return;
      this.#patch(id, { state: 'reading' });
      this.changed();
      const row = this.#rows.get(id)!;
      const change = await readRow(row, {
        api: this.#api,
        file: this.#files[row.fileId].file,
        zone: this.#zone,
        signal: reading.signal,
      });
      if (!reading.signal.aborted) this.#hear(id, change);
    });
  }

  #hear(id: string, change: Partial<ImportRow>): void {
    const row = this.#rows.get(id)!;
    const { found } = change;
    this.#patch(id, { ...change, asked: row.asked || !!found?.asksZone });
    const file = this.#files[row.fileId];
    if (row.part || file.parts || !found || found.parts.length < 2) return;
    file.parts = found.parts.map((_, index) => `${row.fileId}.${index + 1}`);
    file.split = true;
    file.parts.forEach((partId, index) =>
      this.#addRow({
        id: partId,
        fileId: row.fileId,
        path: row.path,
        part: index + 1,
      }),
    );
  }

  #queue(id: string): void {
    this.#patch(id, { state: 'queued' });
    this.#work.begin('importing', async () => {
      this.#patch(id, { state: 'importing', trouble: undefined });
      this.changed();
      this.#patch(id, await this.#make(id));
    });
  }

  async #make(id: string): Promise<Partial<ImportRow>> {
    const row = this.#rows.get(id)!;
    try {
      const { text } = await textOf(this.#files[row.fileId].file);
      const intent = intentOf(row, this.#zone, this.#newKey);
      // Kept before it is sent: when no answer comes, it is asked for again by the same key and words.
      this.#patch(id, { intent });
      const { idempotencyKey } = intent;
      const made = await this.#api.import(text, intent.query, {
        idempotencyKey,
      });
      return this.#settle(row, made);
    } catch (error) {
      const trouble = troubleOf(error);
      return isSettled(error)
        ? { state: 'failed', trouble, intent: undefined }
        : { state: 'failed', trouble };
    }
  }

  #settle(row: ImportRow, answer: ImportResult): Partial<ImportRow> {
    const { ref, seq, title, status } = answer;
    if (ref === null || seq === null) {
      // Somebody, or another of these files, was faster.
      const found = { ...row.found!, earlier: answer.earlier };
      return { state: 'read', found, choice: false, intent: undefined };
    }
    if (!this.#hasMade) this.#last.begin();
    this.#hasMade = true;
    this.#last.add({ ref, seq });
    return { state: 'imported', made: { ref, seq, title, status } };
  }

  #stopReading(): void {
    for (const reading of this.#readings.values()) reading.abort();
    for (const [id, { state }] of this.#rows) {
      if (state === 'reading') this.#patch(id, { state: 'waiting' });
    }
    this.#work.drop();
  }

  #stopImporting(): void {
    let underWay = 0;
    for (const [id, { state, trouble }] of this.#rows) {
      if (state === 'importing') underWay += 1;
      if (state === 'queued') {
        this.#patch(id, { state: trouble ? 'failed' : 'read' });
      }
    }
    this.#work.windDown(underWay);
  }
}
