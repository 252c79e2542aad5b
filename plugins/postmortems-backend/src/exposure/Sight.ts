import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogNeighbours } from '../catalog/CatalogNeighbours';
import { PATIENCE_MS, patiently } from '../catalog/patiently';
import { lookAround, Surroundings } from './Surroundings';

/** What people see of the catalog, as long as it answers in time. */
export class Sight {
  readonly #neighbours: Pick<CatalogNeighbours, 'of'>;
  readonly #logger?: Pick<LoggerService, 'warn'>;

  constructor(options: {
    neighbours: Pick<CatalogNeighbours, 'of'>;
    logger?: Pick<LoggerService, 'warn'>;
  }) {
    this.#neighbours = options.neighbours;
    this.#logger = options.logger;
  }

  /**
   * What shares the weakness of some entities, and who owns it or others.
   * @throws ServiceUnavailableError while the catalog does not answer
   */
  around(
    credentials: BackstageCredentials,
    failed: string[],
    others: string[],
  ): Promise<Surroundings> {
    return this.inTime(() =>
      lookAround(this.#neighbours, credentials, failed, others),
    );
  }

  /** @throws ServiceUnavailableError where something else that is asked of the catalog has no answer in time */
  async inTime<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await patiently(ask(), PATIENCE_MS);
    } catch (error) {
      this.#logger?.warn('Who else is exposed is not known', {
        reason: String(error),
      });
      throw new ServiceUnavailableError('The catalog does not answer');
    }
  }
}
