import { Header } from 'backstage-plugin-postmortems-common';
import { EffectKind } from '../Effect';
import { ClaimedEffect } from '../OutboxStore';

/** What caused a notice. */
export type Cause = Pick<ClaimedEffect, 'kind' | 'payload' | 'postmortemId'>;

/** What a notification says. */
export interface Words {
  title: string;
  description?: string;
  /** Where in the post-mortem it leads, as the end of an address: `?comment=…`. */
  place?: string;
}

/** One kind of notification: whom it concerns, how long it holds, what it says. */
export interface Notice {
  /**
   * The users and groups whom it concerns; nobody when it holds no longer. Who may not read the post-mortem
   * need not be left out: that is seen to for all kinds alike, as are repetitions and the one who caused it.
   */
  audienceOf(cause: Cause, header: Header): Promise<string[]>;
  /** Asked again for each just before it is sent, which may be much later. */
  holdsFor(
    userRef: string,
    cause: Cause,
    header: Header,
  ): boolean | Promise<boolean>;
  /** @param name - the post-mortem's reference, with its title only where it is open: all that may be said of it */
  say(cause: Cause, name: string, header: Header): Words | Promise<Words>;
  /** What newer notifications replace older ones of; each cause is by itself where it is not said. */
  scopeOf?(cause: Cause): string;
}

/** The kinds of effects that are notifications. */
export type Notices = Partial<Record<EffectKind, Notice>>;
