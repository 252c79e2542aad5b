import {
  errorStatus,
  RowSaver,
  type DocumentNews,
  type Header,
  type Postmortem,
  type PostmortemsApi,
  type Rejection,
  type Section,
  type Settings,
  type ViewerRights,
} from 'backstage-plugin-postmortems-common';
import type { AnyEntry, DocumentJournal } from '../journal/DocumentJournal';
import { EvidenceRoom } from '../evidence/room/EvidenceRoom';
import { TextImages } from '../images/TextImages';
import { sectionText } from '../images/sectionText';
import { ChangeReason } from './ChangeReason';
import { DocumentRows } from './DocumentRows';
import { quiet } from './quiet';
import type { ListedRow } from './RowList';
import { DerivedStore } from '../../ui/store';
import { SaveSummary, summarize } from './summary';

/** Something that could not be done and is not a row's own affair. */
export type Problem =
  | { kind: 'failed'; reason: string }
  /** A row was not deleted, because somebody else had changed it meanwhile. */
  | { kind: 'changedMeanwhile' };

/** What the whole editor shows of a document, apart from its rows. */
export interface SessionState {
  /** Its reference; none while it has not been made. */
  ref?: string;
  may: ViewerRights;
  save: SaveSummary;
  problem?: Problem;
  sections: readonly ListedRow<Section>[];
}

/** Who makes a document may do everything with it. */
const MAKER: ViewerRights = {
  edit: true,
  transition: true,
  changePeople: true,
  changeAccess: true,
  delete: true,
};

export interface EditorSessionOptions {
  api: PostmortemsApi;
  journal: DocumentJournal;
  settings: Settings;
  /** What earlier pages left unsaved, by row. */
  restored: ReadonlyMap<string, AnyEntry>;
  /** The document as it is; none for one that is still to be made. */
  document?: Postmortem;
  /** What a new one begins with. */
  presets?: Partial<Header>;
  /** Why it is changed, as far as that is known. */
  reason?: ChangeReason;
}

/**
 * One document while it is written. A new one is made on the server when somebody first types into any
 * part of it; until then nothing of it exists.
 */
export class EditorSession extends DerivedStore<SessionState> {
  readonly rows: DocumentRows;
  readonly evidence: EvidenceRoom;
  readonly reason: ChangeReason;
  /** The images on their way into the text of each section, by its key. */
  readonly #images = new Map<string, TextImages>();
  readonly #api: PostmortemsApi;
  readonly #journal: DocumentJournal;
  readonly #made: Promise<string>;
  #tellMade: (ref: string) => void = () => {};
  #ref?: string;
  #seq = 0;
  #may = MAKER;
  #problem?: Problem;
  /** The one whose sections are known as they are on the server. */
  #template?: string;

  constructor(options: EditorSessionOptions) {
    super(last => this.#describe(last));
    const { api, journal, document } = options;
    this.#api = api;
    this.#journal = journal;
    this.#made = new Promise(resolve => {
      this.#tellMade = resolve;
    });
    this.reason = options.reason ?? new ChangeReason();
    if (document) this.#know(document);
    this.reason.subscribe(() => this.changed());
    const connection = {
      api,
      ref: () => this.#whenMade(),
      onNews: (news: DocumentNews) => this.#hear(news),
    };
    this.evidence = new EvidenceRoom({
      ...connection,
      known: () => this.#ref,
      onChange: () => this.changed(),
    });
    this.rows = new DocumentRows({
      ...options,
      connection: { ...connection, reason: () => this.reason.whenKnown() },
      onMade: made => {
        journal.moveTo(made.ref);
        this.#know(made);
        // Its own header is what its saver is about to confirm.
        this.rows.adopt({ ...made, version: 0 });
      },
      onChange: () => this.changed(),
      onKept: refusal => this.#tellKept(refusal),
    });
    this.rows.header.subscribe(() => this.#fetchSections());
  }

  /** The images on their way into the text of a section. */
  imagesOf({ key, saver }: ListedRow<Section>): TextImages {
    const known = this.#images.get(key);
    if (known) return known;
    const images = new TextImages({
      text: sectionText(saver),
      add: (image, request) => this.evidence.addImage(image, request),
    });
    this.#images.set(key, images);
    return images;
  }

  /** Whether files are on their way, which only this page has. */
  get isUploading(): boolean {
    return (
      this.evidence.intake.isBusy ||
      [...this.#images.values()].some(({ isBusy }) => isBusy)
    );
  }

  /** Says why the document is changed; what waited for that goes on its way. */
  explain(reason: string): void {
    this.reason.give(reason);
    this.resume();
  }

  /** Sends everything now, also what was refused before. */
  flush(): void {
    for (const saver of this.#unsaved()) saver.flush();
  }

  /** Goes on at once with what waits for the network. */
  resume(): void {
    for (const saver of this.#unsaved()) saver.resume();
  }

  /** Sends everything, and waits. @returns false when something needs a person first */
  async saved(): Promise<boolean> {
    const coming = [...this.#images.values()].filter(({ isBusy }) => isBusy);
    if (coming.length > 0) {
      // Until then something else stands in the text.
      await Promise.all(coming.map(images => images.whenOver()));
    }
    this.flush();
    // Before a person says why, nothing is on its way that could be waited for.
    if (!this.reason.isOpen) await Promise.all(this.#unsaved().map(quiet));
    return !this.getState().save.unsaved;
  }

  /** Looks for what has changed elsewhere, on the server and in closed tabs. */
  async refresh(): Promise<void> {
    if (this.#ref === undefined) return;
    try {
      const document = await this.#api.get(this.#ref);
      // Older than what an answer has said since it was asked for.
      if (document.seq < this.#seq) return;
      if (document.seq > this.#seq) void this.evidence.look();
      this.#know(document);
      this.rows.adopt(document);
    } catch (error) {
      // Whatever else is wrong shows when something is saved.
      if (errorStatus(error) === 404) this.#fail((error as Error).message);
    }
    this.rows.restore(await this.#journal.takeOver());
  }

  /** Hears that the document has got to `seq`, and looks when that is news. */
  hearOf(seq: number): void {
    if (seq > this.#seq) void this.refresh();
  }

  /** The person has read what could not be done. */
  dismissProblem(): void {
    this.#problem = undefined;
    this.changed();
  }

  /** The document as it stands here, for what is done to it as a whole; none before it is made. */
  document(): Postmortem | undefined {
    const { header, sections, events, factors, actionItems } = this.rows;
    if (this.#ref === undefined) return undefined;
    return {
      ...header.getState().row,
      ref: this.#ref,
      seq: this.#seq,
      sections: sections.map(({ saver }) => saver.getState().row),
      timeline: [...events.contents.getState()],
      factors: [...factors.contents.getState()],
      actionItems: [...actionItems.contents.getState()],
      // They are no part of what is written, and shown by themselves.
      tickets: [],
      may: this.#may,
    };
  }

  #unsaved(): RowSaver<any>[] {
    return this.rows
      .savers()
      .map(({ saver }) => saver)
      .filter(saver => saver.getState().phase !== 'clean');
  }

  #whenMade(): Promise<string> {
    const { row, phase } = this.rows.header.getState();
    if (row.version === 0 && phase === 'clean') {
      this.rows.header.edit({});
      this.rows.header.flush();
    }
    return this.#made;
  }

  #know(document: Postmortem): void {
    this.#ref = document.ref;
    this.#seq = Math.max(this.#seq, document.seq);
    this.#may = document.may;
    this.#template = document.template;
    this.reason.follow(document.status);
    this.#tellMade(document.ref);
  }

  /** With another template the server has made other sections. */
  #fetchSections(): void {
    const { row, phase } = this.rows.header.getState();
    if (this.#ref === undefined || phase !== 'clean') return;
    if (row.template === this.#template) return;
    this.#template = row.template;
    void this.refresh();
  }

  #hear({ seq, header }: DocumentNews): void {
    this.#seq = Math.max(this.#seq, seq);
    this.evidence.heard();
    if (!header) return;
    this.rows.header.adopt(header);
    // An event took a milestone, maybe from another event: that one is to say so too.
    void this.refresh();
  }

  #tellKept(refusal?: Rejection): void {
    if (refusal) this.#fail(refusal.message);
    else this.#tell({ kind: 'changedMeanwhile' });
  }

  #fail(reason: string): void {
    this.#tell({ kind: 'failed', reason });
  }

  #tell(problem: Problem): void {
    this.#problem = problem;
    this.changed();
  }

  #describe(last?: SessionState): SessionState {
    const save = summarize(this.rows.states(), this.reason.isOpen);
    const state: SessionState = {
      ref: this.#ref,
      may: this.#may,
      problem: this.#problem,
      sections: this.rows.sections,
      save: last && same(last.save, save) ? last.save : save,
    };
    return last && same(last, state) ? last : state;
  }
}

/** True when two plain objects have the same members, so that nothing is drawn again for a keystroke. */
function same<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(b) as (keyof T)[];
  return keys.every(key => Object.is(a[key], b[key]));
}
