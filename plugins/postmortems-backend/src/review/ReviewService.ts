import type {
  CheckId,
  ChecksQuery,
  Findings,
  FindingsRequest,
  SaidChecks,
} from 'backstage-plugin-postmortems-common';
import {
  findBlame,
  findVagueness,
} from 'backstage-plugin-postmortems-common/language';
import {
  type CheckResult,
  eachCheck,
  peopleNamedIn,
  sayCheck,
  writtenNames,
} from 'backstage-plugin-postmortems-common/review';
import { setImmediate } from 'node:timers/promises';
import type { Access } from '../access';
import type { CatalogNames } from '../catalog/CatalogNames';
import type { AnalysisService } from '../evidence/AnalysisService';
import type { PostmortemService } from '../postmortems/PostmortemService';
import type { Settings } from '../settings';

/** What a reviewer would point out, told by the same rules as in the browser. */
export class ReviewService {
  readonly #postmortems: PostmortemService;
  readonly #analysis: AnalysisService;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #names: CatalogNames | undefined;

  constructor(options: {
    postmortems: PostmortemService;
    analysis: AnalysisService;
    settings: Settings;
    now: () => Date;
    /** What people are called; without it, names are known by the checker's own list. */
    names?: CatalogNames;
  }) {
    this.#postmortems = options.postmortems;
    this.#analysis = options.analysis;
    this.#settings = options.settings;
    this.#now = options.now;
    this.#names = options.names;
  }

  /**
   * The checks of a document, its evidence among it, all of it in one state.
   * @throws NotFoundError when the document does not exist for this viewer
   */
  async checks(
    access: Access,
    ref: string,
    { for: purpose }: ChecksQuery = {},
  ): Promise<SaidChecks> {
    const { results } = await this.#judge(access, ref, purpose);
    return {
      items: results.map(result => {
        const { id, state, places } = result;
        return { id, state, ...sayCheck(result), places };
      }),
    };
  }

  /**
   * The checks that fail were a document published as it is, and of which of its states that is said.
   * @throws NotFoundError when the document does not exist for this viewer
   */
  async failing(
    access: Access,
    ref: string,
  ): Promise<{ seq: number; checks: CheckId[] }> {
    const { seq, results } = await this.#judge(access, ref, 'publication');
    const failed = results.filter(({ state }) => state === 'fail');
    return { seq, checks: failed.map(({ id }) => id) };
  }

  async #judge(
    access: Access,
    ref: string,
    purpose: ChecksQuery['for'],
  ): Promise<{ seq: number; results: CheckResult[] }> {
    const { evidence, gaps, more } = await this.#analysis.gaps(
      access,
      ref,
      (knex, header) => this.#postmortems.whole(knex, header),
    );
    const named = peopleNamedIn(more);
    const titles = await this.#names?.of(named);
    const isToBePublished = purpose && more.status === 'draft';
    const checks = eachCheck({
      postmortem: isToBePublished ? { ...more, status: 'in_review' } : more,
      artefacts: evidence,
      gaps,
      settings: this.#settings.data,
      now: this.#now(),
      names: writtenNames(named, name => titles?.get(name)),
    });
    const results: CheckResult[] = [];
    for (const result of checks) {
      results.push(result);
      // A long document is no reason for others to wait.
      await setImmediate();
    }
    return { seq: more.seq, results };
  }

  /** What there is to point out in a text that belongs to no document. */
  findings({ text, kind }: FindingsRequest): Findings {
    const { language, findings } =
      kind === 'prose' ? findBlame(text) : findVagueness(text);
    return { language, findings };
  }
}
