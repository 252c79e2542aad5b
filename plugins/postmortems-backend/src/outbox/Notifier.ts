import { Header } from 'backstage-plugin-postmortems-common';
import { readersOf } from '../access';
import { CatalogPeople } from '../catalog/CatalogPeople';
import { NotificationWriter } from './NotificationWriter';
import { Notice, Notices } from './notices/Notice';
import { ClaimedEffect } from './OutboxStore';
import { EffectKind } from './Effect';
import { Outcome, Sender } from './Sender';

/**
 * Makes notifications of effects. Nobody is told of what they may not read: who reads a restricted
 * post-mortem is looked up when its recipients are found, and once more before each is told, and its title
 * is told to nobody.
 */
export class Notifier implements Sender {
  readonly kinds: EffectKind[];
  readonly #notices: Notices;
  readonly #writer: NotificationWriter;
  readonly #people: CatalogPeople;
  readonly #findHeader: (id: string) => Promise<Header | undefined>;
  readonly #linkTo: (ref: string) => string;

  constructor(options: {
    notices: Notices;
    writer: NotificationWriter;
    people: CatalogPeople;
    /** Whatever may be read of it, and by whom; nothing of one that is deleted. */
    findHeader: (id: string) => Promise<Header | undefined>;
    linkTo: (ref: string) => string;
  }) {
    this.#notices = options.notices;
    this.kinds = Object.keys(options.notices) as EffectKind[];
    this.#writer = options.writer;
    this.#people = options.people;
    this.#findHeader = options.findHeader;
    this.#linkTo = options.linkTo;
  }

  /** Finds the recipients of a cause, or tells one of them. */
  async handle(effect: ClaimedEffect): Promise<Outcome> {
    const notice = this.#notices[effect.kind];
    if (!notice) throw new Error(`Nothing sends ${effect.kind}`);
    const header = await this.#findHeader(effect.postmortemId);
    if (!header) return 'skipped';
    if (effect.recipient) return this.#tell(notice, effect, header);
    return { recipients: await this.#recipientsOf(notice, effect, header) };
  }

  async #recipientsOf(
    notice: Notice,
    cause: ClaimedEffect,
    header: Header,
  ): Promise<string[]> {
    const audience = await notice.audienceOf(cause, header);
    const users = await this.#people.usersOf(audience);
    const readers =
      header.visibility === 'restricted'
        ? new Set(await this.#people.usersOf(readersOf(header)))
        : undefined;
    return users.filter(
      ref => ref !== cause.payload.by && (readers?.has(ref) ?? true),
    );
  }

  async #tell(
    notice: Notice,
    effect: ClaimedEffect,
    header: Header,
  ): Promise<Outcome> {
    const { recipient, kind, dedupeKey } = effect;
    const mayRead =
      header.visibility === 'open' ||
      (await this.#people.usersOf(readersOf(header))).includes(recipient);
    if (!mayRead || !(await notice.holdsFor(recipient, effect, header))) {
      return 'skipped';
    }
    const { place = '', ...words } = await notice.say(
      effect,
      nameOf(header),
      header,
    );
    return this.#writer.send(
      recipient,
      {
        ...words,
        link: `${this.#linkTo(header.ref)}${place}`,
        topic: kind,
        scope: notice.scopeOf?.(effect) ?? dedupeKey,
      },
      effect.attempts,
    );
  }
}

/** All that may be said of a post-mortem in a place that others keep: of a restricted one its reference. */
function nameOf({ ref, title, visibility }: Header): string {
  return visibility === 'open' ? `${ref} ${title}` : ref;
}
