import {
  actionItemRules,
  actionItemTransport,
  eventRules,
  eventTransport,
  factorRules,
  factorTransport,
  headerOf,
  headerRules,
  headerTransport,
  RowSaver,
  sectionRules,
  sectionTransport,
  type ActionItem,
  type DocumentConnection,
  type Factor,
  type Header,
  type JournalEntry,
  type Postmortem,
  type Rejection,
  type Row,
  type Section,
  type Settings,
  type TemplateSection,
  type TimelineEvent,
} from 'backstage-plugin-postmortems-common';
import type { AnyEntry, DocumentJournal } from '../journal/DocumentJournal';
import {
  BLANK_ACTION,
  BLANK_EVENT,
  BLANK_FACTOR,
  BLANK_HEADER,
  blankSection,
} from './blankRows';
import { byTime } from './order';
import { ListedRow, RowList } from './RowList';
import type { Part, RowInPart } from './summary';

type Restored = ReadonlyMap<string, AnyEntry>;

export interface DocumentRowsOptions {
  connection: DocumentConnection;
  journal: DocumentJournal;
  settings: Settings;
  /** What earlier pages left unsaved, by row. */
  restored: Restored;
  /** The document as it is; none for one that is still to be made. */
  document?: Postmortem;
  /** What a new one begins with. */
  presets?: Partial<Header>;
  onMade(made: Postmortem): void;
  /** Called after any change in any row. */
  onChange(): void;
  /** Called when a row that was to be deleted stays: refused, or changed by somebody else since. */
  onKept(refusal?: Rejection): void;
}

/** Everything in a document that is edited: a saver for each row of each kind. */
export class DocumentRows {
  readonly header: RowSaver<Header>;
  readonly events: RowList<TimelineEvent>;
  readonly factors: RowList<Factor>;
  readonly actionItems: RowList<ActionItem>;
  readonly #openSection: (row: Section) => ListedRow<Section>;
  readonly #onChange: () => void;
  #sections: readonly ListedRow<Section>[] = [];

  constructor(options: DocumentRowsOptions) {
    const { connection, journal, restored, document, onChange } = options;
    const kept = <T extends Row>(row: string) => ({
      journal: journal.row<T>(row),
      restored: restored.get(row) as JournalEntry<T> | undefined,
    });

    this.header = new RowSaver<Header>({
      ...kept<Header>('header'),
      row: document ? headerOf(document) : BLANK_HEADER,
      presets: options.presets,
      rules: headerRules,
      transport: headerTransport(connection, options.onMade),
    });
    this.header.subscribe(onChange);
    this.#onChange = onChange;
    this.#openSection = row => {
      const saver = new RowSaver<Section>({
        ...kept<Section>(`section:${row.key}`),
        row,
        rules: sectionRules,
        transport: sectionTransport(connection),
      });
      saver.subscribe(onChange);
      return { key: row.key, saver };
    };
    this.#addSections([
      ...sectionsOf(options.settings, document),
      ...basesOf(restored),
    ]);

    const { onKept } = options;
    this.events = new RowList<TimelineEvent>({
      blank: BLANK_EVENT,
      rules: eventRules,
      order: byTime,
      transport: eventTransport(connection),
      journal: key => journal.row(`event:${key}`),
      onChange,
      onKept,
    });
    this.factors = new RowList<Factor>({
      blank: BLANK_FACTOR,
      rules: factorRules,
      transport: factorTransport(connection),
      journal: key => journal.row(`factor:${key}`),
      onChange,
      onKept,
    });
    this.actionItems = new RowList<ActionItem>({
      blank: BLANK_ACTION,
      rules: actionItemRules,
      transport: actionItemTransport(connection),
      journal: key => journal.row(`action:${key}`),
      // They are numbered as they arrive.
      atOnce: 1,
      onChange,
      onKept,
    });
    this.events.load(document?.timeline ?? [], entriesOf('event', restored));
    this.factors.load(document?.factors ?? [], entriesOf('factor', restored));
    this.actionItems.load(
      document?.actionItems ?? [],
      entriesOf('action', restored),
    );
  }

  /** The sections of the template in their order, then those that only this document has; another array when there is one more. */
  get sections(): readonly ListedRow<Section>[] {
    return this.#sections;
  }

  /** The section of this key; one that is not there begins empty, and is made when somebody writes in it. */
  section(named: TemplateSection): ListedRow<Section> {
    this.#addSections([blankSection(named)]);
    return this.#sections.find(({ key }) => key === named.key)!;
  }

  /** Takes a fresh copy of the document. */
  adopt(document: Postmortem): void {
    this.header.adopt(headerOf(document));
    this.#addSections(document.sections);
    for (const { key, saver } of this.sections) {
      const section = document.sections.find(row => row.key === key);
      if (section) saver.adopt(section);
    }
    this.events.adopt(document.timeline);
    this.factors.adopt(document.factors);
    this.actionItems.adopt(document.actionItems);
  }

  /** Takes up what another page left unsaved. */
  restore(restored: Restored): void {
    const header = restored.get('header') as JournalEntry<Header> | undefined;
    if (header) this.header.restore(header);
    this.#addSections(basesOf(restored));
    for (const { key, saver } of this.sections) {
      const entry = restored.get(`section:${key}`);
      if (entry) saver.restore(entry as JournalEntry<Section>);
    }
    this.events.restore(entriesOf('event', restored));
    this.factors.restore(entriesOf('factor', restored));
    this.actionItems.restore(entriesOf('action', restored));
  }

  /** Opens those that are not open yet, behind the others. */
  #addSections(rows: readonly Section[]): void {
    const open = new Map(
      this.#sections.map(section => [section.key, section] as const),
    );
    for (const row of rows) {
      if (!open.has(row.key)) open.set(row.key, this.#openSection(row));
    }
    if (open.size === this.#sections.length) return;
    this.#sections = [...open.values()];
    this.#onChange();
  }

  /** Every saver, with the part of the editor it belongs to. */
  savers(): { part: Part; saver: RowSaver<any> }[] {
    const inPart = (part: Part) => (saver: RowSaver<any>) => ({ part, saver });
    return [
      { part: 'incident', saver: this.header },
      ...this.sections.map(({ key, saver }) => ({
        part: `section-${key}` as const,
        saver,
      })),
      ...this.events.savers().map(inPart('timeline')),
      ...this.factors.savers().map(inPart('factors')),
      ...this.actionItems.savers().map(inPart('actions')),
    ];
  }

  states(): RowInPart[] {
    return this.savers().map(({ part, saver }) => ({
      part,
      state: saver.getState(),
    }));
  }
}

/** The sections of the template in their order, then those that only this document has. */
function sectionsOf(settings: Settings, document?: Postmortem): Section[] {
  const template =
    settings.templates.find(({ key }) => key === document?.template) ??
    settings.templates[0];
  const there = document?.sections ?? [];
  const usual = (template?.sections ?? []).map(
    section =>
      there.find(({ key }) => key === section.key) ?? blankSection(section),
  );
  const own = there.filter(({ key }) => usual.every(row => row.key !== key));
  return [...usual, ...own];
}

/** The sections in which an earlier page left something, also one that was not made yet. */
function basesOf(restored: Restored): Section[] {
  return [...entriesOf<Section>('section', restored).values()].map(
    ({ base }) => base,
  );
}

/** The entries of one kind of row, under the row's key. */
function entriesOf<T extends Row>(
  kind: string,
  restored: Restored,
): Map<string, JournalEntry<T>> {
  const prefix = `${kind}:`;
  return new Map(
    [...restored]
      .filter(([row]) => row.startsWith(prefix))
      .map(([row, entry]) => [
        row.slice(prefix.length),
        entry as JournalEntry<T>,
      ]),
  );
}
