import {
  type AddedEvidence,
  type ChangedEvidence,
  type ClockFinding,
  type DataGap,
  type Evidence,
  type EvidenceCitation,
  type EvidenceAddition,
  type EvidenceSourceInfo,
  type Postmortem,
  type PostmortemsApi,
  type RequestOptions,
  type TimelineProposal,
  type Track,
} from 'backstage-plugin-postmortems-common';
import { errorAnswer } from './errorAnswer';
import { anEvidence, anImage } from './evidence';

/** How the server around it takes requests. */
export interface MemoryDoor {
  arrive<T>(name: string, act: () => T | Promise<T>, body?: object): Promise<T>;
  once<T>(
    name: string,
    fields: object,
    options: RequestOptions | undefined,
    make: () => T,
  ): Promise<T>;
  guard(row: { version: number }, version: number): void;
  changed(): void;
  document(): Postmortem;
}

/** What a text was brought in as. */
export interface Sent extends EvidenceAddition {
  text: string;
}

/** The evidence of a document in memory. A test says what is found in a text, and what is proposed. */
export class MemoryEvidence {
  artefacts: Evidence[] = [];
  proposals: TimelineProposal[] = [];
  clocks: ClockFinding[] = [];
  gaps: DataGap[] = [];
  tracks: Track[] = [];
  /** What a text turns out to be; throws to refuse it. */
  finds: (sent: Sent) => Partial<Evidence> = () => ({});
  readonly formats = [
    { id: 'access-log', title: 'Access log (nginx, Apache)' },
    { id: 'json-lines', title: 'JSON log' },
  ];
  /** The systems that evidence is fetched from, and what one of them has. */
  sources: EvidenceSourceInfo[] = [];
  fetches: (source: string) => Partial<Evidence> | Promise<Partial<Evidence>> =
    source => ({ title: `${source}: alerts` });
  /** What was brought in, in order. */
  readonly sent: Sent[] = [];
  readonly #door: MemoryDoor;
  readonly #texts = new Map<string, string>();
  readonly #deleted = new Map<string, Evidence>();
  readonly #dismissed = new Set<string>();

  constructor(door: MemoryDoor) {
    this.#door = door;
  }

  readonly api: Partial<PostmortemsApi> = {
    listEvidence: () =>
      this.#door.arrive('listEvidence', () => ({ items: this.artefacts })),
    addEvidence: (_, content, query = {}, options) =>
      this.#add(content, query, options),
    patchEvidence: (_, id, version, fields) =>
      this.#door.arrive(
        'patchEvidence',
        () => this.#change(id, version, fields),
        fields,
      ),
    deleteEvidence: (_, id, version) =>
      this.#door.arrive('deleteEvidence', () => {
        const deleted = this.#change(id, version, {});
        this.artefacts = this.artefacts.filter(row => row.id !== id);
        this.#deleted.set(id, deleted);
        return deleted;
      }),
    restoreEvidence: (_, id, version) =>
      this.#door.arrive('restoreEvidence', () => {
        const { seq, ...deleted } = this.#deleted.get(id) as ChangedEvidence;
        this.#door.guard(deleted, version);
        this.artefacts = [...this.artefacts, deleted];
        return this.#change(id, version, {});
      }),
    evidenceSources: () =>
      this.#door.arrive('evidenceSources', () => ({ items: this.sources })),
    fetchEvidence: (_, { source }) =>
      this.#door.arrive('fetchEvidence', async () => ({
        added: [this.has(await this.fetches(source))],
        empty: [],
      })),
    evidenceText: (_, id) =>
      this.#door.arrive('evidenceText', () => this.#texts.get(id) ?? ''),
    evidenceImage: (_, id) =>
      this.#door.arrive('evidenceImage', async () => {
        const row = this.artefacts.find(one => one.id === id);
        if (!row?.image) throw await errorAnswer(404, 'No such image');
        return new File([this.#texts.get(id) ?? ''], id, { type: 'image/png' });
      }),
    evidenceTracks: () =>
      this.#door.arrive('evidenceTracks', () => ({
        items: this.tracks,
        leftOut: 0,
      })),
    evidenceAnalysis: () =>
      this.#door.arrive('evidenceAnalysis', () => this.#analysis()),
    dismissProposals: (_, { keys, dismissed }) =>
      this.#door.arrive(
        'dismissProposals',
        () => {
          for (const key of keys) {
            if (dismissed) this.#dismissed.add(key);
            else this.#dismissed.delete(key);
          }
          this.#door.changed();
          return this.#analysis();
        },
        { keys, dismissed },
      ),
    evidenceFormats: () =>
      this.#door.arrive('evidenceFormats', () => ({ items: this.formats })),
  };

  /** Has an artefact, as if it had come in before. */
  has(fields: Partial<Evidence> = {}, text = ''): Evidence {
    const evidence = anEvidence(fields);
    this.artefacts = [...this.artefacts, evidence];
    this.#texts.set(evidence.id, text);
    return evidence;
  }

  /** Changes an artefact as somebody else would. */
  change(id: string, fields: Partial<Evidence>): void {
    const { version } = this.artefacts.find(row => row.id === id)!;
    this.#change(id, version, fields);
  }

  async #add(
    content: Blob | string,
    query: EvidenceAddition,
    options?: RequestOptions,
  ): Promise<AddedEvidence> {
    const text = await textOf(content);
    return this.#door.once('addEvidence', query, options, () => {
      this.sent.push({ ...query, text });
      const found = {
        ...(isImage(content) && anImage()),
        ...this.finds({ ...query, text }),
      };
      const same = this.artefacts.find(({ hash }) => hash === text);
      const evidence =
        same ??
        this.has(
          {
            title: query.title || 'JSON log',
            command: query.command,
            zone: query.zone ?? 'UTC',
            hash: text,
            size: text.length,
            ...found,
          },
          text,
        );
      this.#door.changed();
      return {
        ...evidence,
        seq: this.#door.document().seq,
        isNew: !same,
        proposals: this.#analysis().proposals,
      };
    });
  }

  #change(
    id: string,
    version: number,
    fields: Partial<Evidence>,
  ): ChangedEvidence {
    const row = this.artefacts.find(candidate => candidate.id === id)!;
    this.#door.guard(row, version);
    const changed = { ...row, ...fields, version: version + 1 };
    this.artefacts = this.artefacts.map(other =>
      other.id === id ? changed : other,
    );
    this.#door.changed();
    return { ...changed, seq: this.#door.document().seq };
  }

  #analysis() {
    const here = new Set(this.artefacts.map(({ id }) => id));
    const { timeline } = this.#door.document();
    const isTold = ({ citations, occurredAt }: TimelineProposal) =>
      timeline.some(
        event =>
          event.occurredAt === occurredAt &&
          event.citations.some(cite =>
            citations.some(other => placeOf(cite) === placeOf(other)),
          ),
      );
    const stateOf = (proposal: TimelineProposal) => {
      if (isTold(proposal)) return 'accepted';
      return this.#dismissed.has(proposal.key) ? 'dismissed' : 'proposed';
    };
    return {
      proposals: this.proposals
        .filter(({ citations }) =>
          citations.every(({ evidenceId }) => here.has(evidenceId)),
        )
        .map(proposal => ({ ...proposal, state: stateOf(proposal) } as const)),
      clocks: this.clocks,
      gaps: this.gaps,
    };
  }
}

function isImage(content: Blob | string): boolean {
  return typeof content !== 'string' && content.type.startsWith('image/');
}

function placeOf({ evidenceId, line, path }: EvidenceCitation): string {
  return `${evidenceId}|${line ?? path}`;
}

function textOf(content: Blob | string): Promise<string> {
  if (typeof content === 'string') return Promise.resolve(content);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new TypeError('Failed to fetch'));
    reader.readAsText(content);
  });
}
