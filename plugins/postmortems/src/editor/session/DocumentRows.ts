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
  readonly #settings: Settings;
  readonly #openSection: (row: Section) => ListedRow<Section>;
  readonly #onChange: () => void;
  #sections: readonly ListedRow<Section>[] = [];
  #template: string;

  constructor(options: DocumentRowsOptions) {
    const { connection, journal, restored, document, onChange } = options;
    const left = new Map(restored);
    const kept = <T extends Row>(row: string) => {
      const entry = left.get(row) as JournalEntry<T> | undefined;
      // A section may go and come again with its template: then it begins anew.
      left.delete(row);
      return { journal: journal.row<T>(row), restored: entry };
    };

    this.header = new RowSaver<Header>({
      ...kept<Header>('header'),
      row: document ? headerOf(document) : BLANK_HEADER,
      presets: options.presets,
      rules: headerRules,
      transport: headerTransport(connection, options.onMade),
    });
    this.header.subscribe(() => {
      this.#followTemplate();
      onChange();
    });
    this.#settings = options.settings;
    this.#template = this.header.getState().row.template;
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
    this.#arrangeSections([
      ...(document?.sections ?? []),
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
      inOrder: true,
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
    this.#arrangeSections([blankSection(named)]);
    return this.#sections.find(({ key }) => key === named.key)!;
  }

  /** Takes a fresh copy of the document. */
  adopt(document: Postmortem): void {
    this.header.adopt(headerOf(document));
    this.#reopenSections(document.sections);
    this.#arrangeSections(document.sections);
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
    this.#arrangeSections(basesOf(restored));
    for (const { key, saver } of this.sections) {
      const entry = restored.get(`section:${key}`);
      if (entry) saver.restore(entry as JournalEntry<Section>);
    }
    this.events.restore(entriesOf('event', restored));
    this.factors.restore(entriesOf('factor', restored));
    this.actionItems.restore(entriesOf('action', restored));
  }

  /** Opens those that are not open yet: the sections of the template in their order, then the others. */
  #arrangeSections(rows: readonly Section[]): void {
    const open = new Map(
      this.#sections.map(section => [section.key, section] as const),
    );
    for (const row of rows) {
      if (!open.has(row.key)) open.set(row.key, this.#openSection(row));
    }
    const usual = sectionsOf(this.#settings, this.#template).map(
      section =>
        open.get(section.key) ?? this.#openSection(blankSection(section)),
    );
    const sections = [...new Set([...usual, ...open.values()])];
    if (sameItems(sections, this.#sections)) return;
    this.#sections = sections;
    this.#onChange();
  }

  /** Another template has other sections; of those that were there, the ones somebody has written in stay. */
  #followTemplate(): void {
    const { template } = this.header.getState().row;
    if (template === this.#template) return;
    const gone = sectionsOf(this.#settings, this.#template).map(
      ({ key }) => key,
    );
    this.#template = template;
    this.#sections = this.#sections.filter(
      ({ key, saver }) => !gone.includes(key) || !isUnwritten(saver),
    );
    this.#arrangeSections([]);
  }

  /** Begins sections anew that went on the server with their template, with what was typed into them meanwhile. */
  #reopenSections(there: readonly Section[]): void {
    this.#sections = this.#sections.map(section => {
      const { key, saver } = section;
      const { row, phase } = saver.getState();
      if (row.version === 0 || there.some(one => one.key === key)) {
        return section;
      }
      saver.stop();
      const anew = this.#openSection(blankSection(row));
      if (phase !== 'clean') anew.saver.edit({ body: row.body });
      return anew;
    });
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

/** The sections of a template; of the first, where there is none of that key. */
function sectionsOf(
  { templates }: Settings,
  template: string,
): TemplateSection[] {
  const found = templates.find(({ key }) => key === template) ?? templates[0];
  return found?.sections ?? [];
}

/** Whether a section is as its template made it. */
function isUnwritten(saver: RowSaver<Section>): boolean {
  const { row, phase } = saver.getState();
  return phase === 'clean' && row.version <= 1 && row.body === '';
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
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
