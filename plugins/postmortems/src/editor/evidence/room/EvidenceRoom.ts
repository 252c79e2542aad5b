import {
  IMAGE_FORMAT,
  type AddedEvidence,
  type ClockFinding,
  type DataGap,
  type DocumentNews,
  type Evidence,
  type EvidenceFormatInfo,
  type EvidencePatch,
  type EvidenceSourceInfo,
  type FetchedEvidence,
  type PostmortemsApi,
  type RequestOptions,
  type TimelineProposal,
} from 'backstage-plugin-postmortems-common';
import { DerivedStore } from '../../../ui/store';
import { isImage, type ImageEvidence } from '../../images/markdown';
import type { NewImage } from '../../images/TextImages';
import { Artefacts } from './Artefacts';
import { Intake, type Artefact } from './Intake';
import type { Reading } from './Latest';
import { Proposals } from './Proposals';
import { readAgain } from './readAgain';

/** What the editor shows of the evidence. */
export interface EvidenceState {
  artefacts: Reading<readonly Evidence[]>;
  proposals: Reading<readonly TimelineProposal[]>;
  clocks: readonly ClockFinding[];
  gaps: readonly DataGap[];
}

export interface EvidenceRoomOptions {
  api: PostmortemsApi;
  /** The document's reference; waits until it has been made. */
  ref(): Promise<string>;
  /** The same, if it has been made. */
  known(): string | undefined;
  onNews(news: DocumentNews): void;
  onChange(): void;
}

/** Time for changes to come together: each lets all that came in be gone through once more. */
const SETTLES_MS = 400;

/**
 * The evidence of one document while it is written: what came in, what is coming in, and the timeline
 * that all of it proposes. The proposals are read for as long as somebody looks at them.
 */
export class EvidenceRoom extends DerivedStore<EvidenceState> {
  readonly intake: Intake;
  /** The event that was made here of a proposal, by the keys of both. */
  readonly acceptedAs = new Map<string, string>();
  readonly #options: EvidenceRoomOptions;
  readonly #artefacts: Artefacts;
  readonly #proposals: Proposals;
  /** What came in during this visit, to be read again in another zone. */
  readonly #contents = new Map<string, Artefact>();
  #formats?: Promise<readonly EvidenceFormatInfo[]>;
  #begun = false;
  #watchers = 0;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(options: EvidenceRoomOptions) {
    super(() => ({
      artefacts: this.#artefacts.reading,
      proposals: this.#proposals.reading,
      clocks: this.#proposals.clocks,
      gaps: this.#proposals.gaps,
    }));
    const { api, ref } = options;
    const onChange = () => {
      this.changed();
      options.onChange();
    };
    this.#options = options;
    this.#artefacts = new Artefacts({
      api,
      ref,
      onNews: options.onNews,
      onChange,
    });
    this.#proposals = new Proposals({ api, onChange });
    this.intake = new Intake({
      ref,
      isMade: () => options.known() !== undefined,
      add: (to, { content, query }, request) =>
        api.addEvidence(to, content, query, request),
      onAdded: (artefact, added) => {
        this.#contents.set(added.id, artefact);
        this.#took(added);
      },
    });
  }

  /** How many artefacts there are; none while that is not known. */
  get count(): number | undefined {
    return this.#artefacts.reading.value?.length;
  }

  find(id: string): Evidence | undefined {
    return this.#artefacts.find(id);
  }

  /** Reads what there is, unless somebody has asked for that already. */
  begin(): void {
    if (!this.#begun) void this.look();
  }

  /** Reads what there is, for the first time or anew. */
  async look(): Promise<void> {
    this.#begun = true;
    const ref = this.#options.known();
    if (ref === undefined) {
      this.#artefacts.beNone();
      this.#proposals.beNone();
      return;
    }
    await Promise.all([
      this.#artefacts.read(ref),
      this.#watchers > 0 && this.#proposals.read(ref),
    ]);
  }

  /** Keeps the proposals up to date while somebody looks at them. @returns what ends that */
  watch(): () => void {
    this.#watchers += 1;
    void this.look();
    return () => {
      this.#watchers -= 1;
      if (this.#watchers === 0) clearTimeout(this.#timer);
    };
  }

  /** Whether it is known of which times the artefacts tell nothing. */
  get knowsGaps(): boolean {
    return this.count === 0 || this.#proposals.reading.value !== undefined;
  }

  /** Reads of which times the artefacts tell nothing, for whoever does not look at what they propose. */
  async readGaps(): Promise<void> {
    const ref = this.#options.known();
    if (ref !== undefined) await this.#proposals.read(ref);
  }

  /** Something in the document has changed, and with it what is still to be proposed. */
  heard(): void {
    if (this.#watchers === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const ref = this.#options.known();
      if (ref !== undefined) void this.#proposals.read(ref);
    }, SETTLES_MS);
  }

  /** The systems that the portal fetches evidence from. */
  async sources(signal: AbortSignal): Promise<EvidenceSourceInfo[]> {
    return (await this.#options.api.evidenceSources({ signal })).items;
  }

  /** Fetches what a system has of the time of the incident. */
  async fetch(source: string): Promise<FetchedEvidence> {
    const ref = await this.#options.ref();
    const fetched = await this.#options.api.fetchEvidence(ref, { source });
    await this.look();
    return fetched;
  }

  /** Brings in an image of a text. What it shows is said of it, too, unless that has been said already. */
  async addImage(
    { file, alt }: NewImage,
    request: RequestOptions,
  ): Promise<ImageEvidence> {
    const ref = await this.#options.ref();
    const added = await this.#options.api.addEvidence(
      ref,
      file,
      { title: file.name, format: IMAGE_FORMAT },
      request,
    );
    const evidence = this.#took(added);
    if (!isImage(evidence)) throw new TypeError('It was not read as an image');
    if (alt && !evidence.alt) {
      // The text says it in any case.
      void this.patch(evidence.id, { alt }).catch(() => {});
    }
    return evidence;
  }

  /** @throws ChangedMeanwhile when somebody else has changed the same */
  patch(id: string, fields: EvidencePatch): Promise<void> {
    return this.#artefacts.patch(id, fields);
  }

  /** Takes an artefact away. @returns what brings it back */
  remove(id: string): Promise<() => Promise<void>> {
    return this.#artefacts.remove(id);
  }

  async dismiss(keys: string[], dismissed: boolean): Promise<void> {
    const ref = await this.#options.ref();
    await this.#proposals.dismiss(ref, keys, dismissed);
  }

  /** Whether the bytes of an artefact are at hand: they came in during this visit. */
  hasContent(id: string): boolean {
    return this.#contents.has(id);
  }

  /**
   * Reads an artefact again in another zone.
   * @param file - its bytes, where they are not at hand
   * @returns what takes that back
   * @throws OtherFile when these are not the same bytes
   */
  async readAgain(
    evidence: Evidence,
    zone: string,
    file?: Blob,
  ): Promise<() => Promise<void>> {
    const content = file ?? this.#contents.get(evidence.id)?.content;
    if (content === undefined) return async () => {};
    const again = await readAgain({
      ...this.#options,
      artefacts: this.#artefacts,
      evidence,
      content,
      zone,
    });
    this.#contents.set(again.id, { content, query: {} });
    return again.undo;
  }

  /** The formats to choose from; read once. */
  formats(): Promise<readonly EvidenceFormatInfo[]> {
    this.#formats ??= this.#options.api
      .evidenceFormats()
      .then(({ items }) => items)
      .catch(error => {
        this.#formats = undefined;
        throw error;
      });
    return this.#formats;
  }

  /** The kept text of an artefact. */
  async text(id: string, signal: AbortSignal): Promise<string> {
    const ref = await this.#options.ref();
    return this.#options.api.evidenceText(ref, id, { signal });
  }

  #took({ isNew, proposals, seq, ...evidence }: AddedEvidence): Evidence {
    this.#artefacts.put(evidence);
    if (this.count === undefined) void this.look();
    this.#options.onNews({ seq });
    return evidence;
  }
}
