import { Knex } from 'knex';
import { NOT_COMPARED } from './StoredTicket';
import { TicketStore } from './TicketStore';

/**
 * Takes what was taken out of a history out of what is known of issues. What they are called in the tracker is
 * not touched, so it would be read again from there: their titles are not compared until somebody has given
 * them those of the actions.
 */
export class TicketRedaction {
  readonly #store = new TicketStore();

  /** @param texts - what went out of the history of that post-mortem */
  async redact(
    trx: Knex.Transaction,
    postmortemId: string,
    texts: ReadonlySet<string>,
  ): Promise<void> {
    for (const ticket of await this.#store.list(trx, postmortemId)) {
      if (ticket.title && [...texts].some(text => says(ticket.title!, text))) {
        await this.#store.update(trx, { ...ticket, title: NOT_COMPARED });
      }
    }
  }
}

/** Whether a title of an issue says a text, which may have been too long for one. */
function says(title: string, text: string): boolean {
  const whole = oneLine(text);
  const begun = title.endsWith('…') ? oneLine(title.slice(0, -1)) : undefined;
  return (
    oneLine(title) === whole || (begun !== undefined && whole.startsWith(begun))
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
