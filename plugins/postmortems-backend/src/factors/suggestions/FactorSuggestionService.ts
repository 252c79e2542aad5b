import {
  Suggestions,
  SuggestionsRequest,
} from 'backstage-plugin-postmortems-common';
import { Access } from '../../access';
import type { PostmortemService } from '../../postmortems/PostmortemService';
import { SuggestionService } from './SuggestionService';

/** What a factor that somebody writes seems to be a case of. */
export class FactorSuggestionService {
  readonly #postmortems: PostmortemService;
  readonly #suggestions: SuggestionService;

  constructor(options: {
    postmortems: PostmortemService;
    suggestions: SuggestionService;
  }) {
    this.#postmortems = options.postmortems;
    this.#suggestions = options.suggestions;
  }

  /** @throws NotFoundError when the post-mortem being written does not exist for this viewer */
  async suggest(
    access: Access,
    { statement, ref }: SuggestionsRequest,
  ): Promise<Suggestions> {
    const postmortemId =
      ref === undefined
        ? undefined
        : await this.#postmortems.read(access, ref, async (_, { id }) => id);
    const [{ categories, patterns }] = await this.#suggestions.suggest(access, [
      { statement, postmortemId },
    ]);
    return { categories, patterns };
  }
}
