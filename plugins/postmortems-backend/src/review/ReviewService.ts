import type {
  Findings,
  FindingsRequest,
  SaidChecks,
} from 'backstage-plugin-postmortems-common';
import {
  findBlame,
  findVagueness,
} from 'backstage-plugin-postmortems-common/language';
import {
  eachCheck,
  sayCheck,
} from 'backstage-plugin-postmortems-common/review';
import { setImmediate } from 'node:timers/promises';
import type { Access } from '../access';
import type { AnalysisService } from '../evidence/AnalysisService';
import type { PostmortemService } from '../postmortems/PostmortemService';
import type { Settings } from '../settings';

/** What a reviewer would point out, told by the same rules as in the browser. */
export class ReviewService {
  readonly #postmortems: PostmortemService;
  readonly #analysis: AnalysisService;
  readonly #settings: Settings;
  readonly #now: () => Date;

  constructor(options: {
    postmortems: PostmortemService;
    analysis: AnalysisService;
    settings: Settings;
    now: () => Date;
  }) {
    this.#postmortems = options.postmortems;
    this.#analysis = options.analysis;
    this.#settings = options.settings;
    this.#now = options.now;
  }

  /**
   * The checks of a document, its evidence among it, all of it in one state.
   * @throws NotFoundError when the document does not exist for this viewer
   */
  async checks(access: Access, ref: string): Promise<SaidChecks> {
    const { evidence, gaps, more } = await this.#analysis.gaps(
      access,
      ref,
      (knex, header) => this.#postmortems.whole(knex, header),
    );
    const checks = eachCheck({
      postmortem: more,
      artefacts: evidence,
      gaps,
      settings: this.#settings.data,
      now: this.#now(),
    });
    const items: SaidChecks['items'] = [];
    for (const result of checks) {
      const { id, state, places } = result;
      items.push({ id, state, ...sayCheck(result), places });
      // A long document is no reason for others to wait.
      await setImmediate();
    }
    return { items };
  }

  /** What there is to point out in a text that belongs to no document. */
  findings({ text, kind }: FindingsRequest): Findings {
    const { language, findings } =
      kind === 'prose' ? findBlame(text) : findVagueness(text);
    return { language, findings };
  }
}
