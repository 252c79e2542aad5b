import { Database } from '../../database';
import { DocumentWriter } from '../../postmortems/DocumentWriter';
import { Settings } from '../../settings';
import type { FactorService } from '../FactorService';
import { PatternCurator } from './PatternCurator';
import { PatternErasure } from './PatternErasure';
import { PatternMaker } from './PatternMaker';
import { PatternService } from './PatternService';

export type PatternServices = ReturnType<typeof createPatternServices>;

/** What there is around patterns. */
export function createPatternServices(options: {
  database: Database;
  writer: DocumentWriter;
  factors: FactorService;
  settings: Settings;
  now: () => Date;
}) {
  const patterns = new PatternService(options);
  return {
    patterns,
    maker: new PatternMaker({ ...options, patterns }),
    curator: new PatternCurator({ ...options, patterns }),
    erasure: new PatternErasure(),
  };
}
