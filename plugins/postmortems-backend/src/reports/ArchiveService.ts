import {
  Evidence,
  imageAddress,
  PostmortemContents,
} from 'backstage-plugin-postmortems-common';
import {
  renderEvidence,
  renderReport,
} from 'backstage-plugin-postmortems-common/report';
import { Access } from '../access';
import type { EvidenceService } from '../evidence/EvidenceService';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { Settings } from '../settings';
import { ZipEntry, zipOf } from './zipOf';

type Whole = PostmortemContents;

/** Post-mortems with what they rest on, to be taken elsewhere. */
export class ArchiveService {
  readonly #postmortems: PostmortemService;
  readonly #evidence: EvidenceService;
  readonly #settings: Settings;

  constructor(options: {
    postmortems: PostmortemService;
    evidence: EvidenceService;
    settings: Settings;
  }) {
    this.#postmortems = options.postmortems;
    this.#evidence = options.evidence;
    this.#settings = options.settings;
  }

  /**
   * The report, a list of the artefacts, and the images where the Markdown of the report looks for them.
   * @throws NotFoundError when it does not exist for this viewer
   */
  async archive(
    access: Access,
    ref: string,
  ): Promise<{ postmortem: Whole; zip: AsyncIterable<Buffer> }> {
    const { postmortem, evidence } = await this.#postmortems.read(
      access,
      ref,
      async (knex, header) => ({
        postmortem: await this.#postmortems.whole(knex, header),
        evidence: await this.#evidence.list(knex, header.id),
      }),
    );
    const entries = this.#entries(access, postmortem, evidence);
    return {
      postmortem,
      zip: zipOf(entries, new Date(postmortem.updatedAt)),
    };
  }

  /** Each image is read by itself, and only when its turn comes: who reads slowly keeps nobody waiting. */
  async *#entries(
    access: Access,
    postmortem: Whole,
    evidence: Evidence[],
  ): AsyncGenerator<ZipEntry> {
    const report = renderReport(postmortem, this.#settings.data);
    yield { name: 'report.md', content: Buffer.from(report) };
    yield {
      name: 'evidence.md',
      content: Buffer.from(renderEvidence(postmortem, evidence)),
    };
    for (const { id, image } of evidence) {
      if (!image) continue;
      const { bytes } = await this.#evidence.image(access, postmortem.id, id);
      yield { name: imageAddress(id, image), content: bytes };
    }
  }
}
