import { Database } from '../../database';
import { DocumentWriter } from '../../postmortems/DocumentWriter';
import type { PostmortemService } from '../../postmortems/PostmortemService';
import { Settings } from '../../settings';
import type { FactorService } from '../FactorService';
import { PatternService } from '../patterns/PatternService';
import { ConfirmationService } from './ConfirmationService';
import { FactorIndexKeeper } from './FactorIndexKeeper';
import { FactorSuggestionService } from './FactorSuggestionService';
import { ImportSuggester } from './ImportSuggester';
import { SuggestionService } from './SuggestionService';

export type SuggestionServices = ReturnType<typeof createSuggestionServices>;

/** What suggests categories and patterns, and what people say to it. */
export function createSuggestionServices(options: {
  database: Database;
  writer: DocumentWriter;
  postmortems: PostmortemService;
  factors: FactorService;
  patterns: PatternService;
  settings: Settings;
  now: () => Date;
}) {
  const keeper = new FactorIndexKeeper(options);
  options.writer.onChanged(() => keeper.changed());
  const suggestions = new SuggestionService({ ...options, keeper });
  return {
    keeper,
    /** What suggests, for whatever may be read. */
    rules: suggestions,
    suggestions: new FactorSuggestionService({ ...options, suggestions }),
    confirmations: new ConfirmationService({ ...options, suggestions }),
    imports: new ImportSuggester({ suggestions }),
  };
}
