import { LoggerService } from '@backstage/backend-plugin-api';
import { Database } from '../../database';
import { DocumentWriter } from '../../postmortems/DocumentWriter';
import { Settings } from '../../settings';
import type { FactorService } from '../FactorService';
import { PatternService } from '../patterns/PatternService';
import { SuggestionService } from '../suggestions/SuggestionService';
import { AliasRenewer } from './AliasRenewer';
import { RenewalApplier } from './RenewalApplier';
import { RenewalLooker } from './RenewalLooker';
import { RenewalService } from './RenewalService';
import { RenewalTask } from './RenewalTask';

/** What follows a new version of the lexicon or the normaliser. */
export function createRenewalServices(options: {
  database: Database;
  writer: DocumentWriter;
  factors: FactorService;
  patterns: PatternService;
  suggestions: SuggestionService;
  settings: Settings;
  now: () => Date;
  logger?: LoggerService;
}) {
  return {
    renewals: new RenewalService(options),
    task: new RenewalTask({
      aliases: new AliasRenewer(options),
      looker: new RenewalLooker(options),
      applier: new RenewalApplier(options),
    }),
  };
}
