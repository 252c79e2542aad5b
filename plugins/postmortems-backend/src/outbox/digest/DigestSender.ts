import { dayAfter, utcDay } from 'backstage-plugin-postmortems-common';
import { CatalogGroups } from '../../catalog/CatalogGroups';
import { CatalogPeople } from '../../catalog/CatalogPeople';
import { Database } from '../../database';
import { EffectKind } from '../Effect';
import { NotificationWriter } from '../NotificationWriter';
import { ClaimedEffect } from '../OutboxStore';
import { Outcome, Sender } from '../Sender';
import { SOON_DAYS } from './DigestFinder';
import { DigestSettings, digestWeek } from './digestWeek';
import { DigestCounts, DigestStore } from './DigestStore';

/**
 * Tells who leads a group, else its members, how its actions stand. Each is told of what they may read by then, and
 * nobody of nothing.
 */
export class DigestSender implements Sender {
  readonly kinds: EffectKind[] = ['digest'];
  readonly #options: DigestSenderOptions;
  readonly #store = new DigestStore();

  constructor(options: DigestSenderOptions) {
    this.#options = options;
  }

  async handle({ payload, recipient, ...effect }: ClaimedEffect) {
    const { settings, now } = this.#options;
    const group = `${payload.group}`;
    // One that could not be sent for a day says what is not so any more.
    if (digestWeek(now(), settings) !== payload.week) return 'skipped';
    return recipient
      ? this.#tell(group, recipient, effect.attempts)
      : { recipients: await this.#recipientsOf(group) };
  }

  async #recipientsOf(group: string): Promise<string[]> {
    const { people } = this.#options;
    const leads = await people.leadsOf([group]);
    return leads.length > 0 ? leads : people.usersOf([group]);
  }

  async #tell(
    group: string,
    recipient: string,
    attempts: number,
  ): Promise<Outcome> {
    const { database, people, groups, writer, linkTo, now } = this.#options;
    const memberships = await groups.ofUser(recipient);
    if (!memberships) return 'skipped';
    const { own, above } = memberships;
    const viewer = {
      userRef: recipient,
      principals: [recipient, ...own],
      groupsAbove: above,
      isAdministrator: false,
    };
    const today = utcDay(now());
    const counts = await this.#store.count(
      database.reader,
      { viewer },
      await people.membersOf(group),
      { today, soon: dayAfter(today, SOON_DAYS) },
    );
    const told = toldInFigures(counts);
    if (!told) return 'skipped';
    return writer.send(
      recipient,
      {
        title: `Actions of ${group.split('/')[1]}: ${told}`,
        description: 'The weekly review goes through them.',
        link: linkTo(group),
        topic: 'digest',
        scope: `digest:${group}`,
      },
      attempts,
    );
  }
}

interface DigestSenderOptions {
  database: Database;
  people: CatalogPeople;
  groups: CatalogGroups;
  writer: NotificationWriter;
  settings: DigestSettings;
  /** The weekly review of a group. */
  linkTo: (group: string) => string;
  now: () => Date;
}

/** What there is to say; nothing, where there is nothing. */
function toldInFigures(counts: DigestCounts): string {
  const { overdue, dueSoon, waitingForProof } = counts;
  return [
    overdue > 0 && `${overdue} overdue`,
    dueSoon > 0 && `${dueSoon} due this week`,
    waitingForProof > 0 && `${waitingForProof} waiting for proof`,
  ]
    .filter(Boolean)
    .join(', ');
}
