import type { DocumentChange } from '../../postmortems/DocumentChange';
import { CountingLog } from './CountingLog';

/** The targets whose change can change what is counted of a document, or for whom it is. */
const COUNTED_IN = new Set([
  ...['document', 'header', 'status', 'access', 'factor', 'action'],
]);

/** Notes in the transaction of a change that what is counted of a post-mortem may be another now. */
export class CountingLogKeeper {
  readonly #log = new CountingLog();

  async refresh(change: DocumentChange): Promise<void> {
    const { trx, before, header, changes } = change;
    const isCounted =
      before.status === 'published' || header.status === 'published';
    if (!isCounted) return;
    if (!changes.some(({ target }) => COUNTED_IN.has(target))) return;
    await this.#log.add(trx, header.id);
  }
}
