import { dayAfter, utcDay } from 'backstage-plugin-postmortems-common';
import { createHash } from 'node:crypto';
import { CatalogPeople } from '../../catalog/CatalogPeople';
import { Database } from '../../database';
import { OutboxStore } from '../OutboxStore';
import { DigestSettings, digestWeek } from './digestWeek';
import { DigestStore } from './DigestStore';

/** How far ahead a digest looks, in days; as the weekly review does. */
export const SOON_DAYS = 7;

/** A digest is of many post-mortems. */
const OF_NO_POSTMORTEM = '';

/**
 * Once a week, finds the groups that own something there is to tell of, or whose members do. The digests of a week are
 * kept together or not at all, each under a key of its own, however often and by how many they are found.
 */
export class DigestFinder {
  readonly #options: {
    database: Database;
    settings: DigestSettings;
    people: CatalogPeople;
    now: () => Date;
  };
  readonly #store = new DigestStore();
  readonly #outbox = new OutboxStore();

  constructor(options: {
    database: Database;
    settings: DigestSettings;
    people: CatalogPeople;
    now: () => Date;
  }) {
    this.#options = options;
  }

  async find(): Promise<void> {
    const { database, settings, now } = this.#options;
    const week = settings.isEnabled && digestWeek(now(), settings);
    if (!week || (await this.#store.isKept(database.reader, week))) return;
    const groups = await this.#groups();
    await database.transaction(trx =>
      this.#outbox.insert(
        trx,
        now().toISOString(),
        groups.map(group => ({
          kind: 'digest',
          postmortemId: OF_NO_POSTMORTEM,
          dedupeKey: `digest:${digestOf(group)}:${week}`,
          payload: { group, week },
        })),
      ),
    );
  }

  /** Two requests of the catalog at most, whatever there is. */
  async #groups(): Promise<string[]> {
    const { database, people, now } = this.#options;
    const today = utcDay(now());
    const owners = await this.#store.owners(database.reader, {
      today,
      soon: dayAfter(today, SOON_DAYS),
    });
    const isUser = (ref: string) => ref.startsWith('user:');
    const teams = await people.teamsOf(owners.filter(isUser));
    return [...new Set([...owners.filter(ref => !isUser(ref)), ...teams])];
  }
}

/** Keys are shorter than a reference may be. */
function digestOf(group: string): string {
  return createHash('sha256').update(group).digest('hex').slice(0, 40);
}
