import { CatalogService } from '@backstage/plugin-catalog-node';
import { Header } from 'backstage-plugin-postmortems-common';
import type { IssueTracker } from 'backstage-plugin-postmortems-node';
import { ActionItemService } from '../actionItems/ActionItemService';
import { CatalogAccounts } from '../catalog/CatalogAccounts';
import { Database } from '../database';
import { FactorService } from '../factors/FactorService';
import type { Messaging } from '../outbox/createOutboxServices';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { Settings } from '../settings';
import { names } from './comparison';
import { Reconciler } from './Reconciler';
import { SettlementService } from './SettlementService';
import { TicketKeeper } from './TicketKeeper';
import { TicketLinker } from './TicketLinker';
import { TicketSender } from './TicketSender';
import { TicketRedaction } from './TicketRedaction';
import { TicketService } from './TicketService';
import { Trackers } from './Trackers';

/** Puts the room together; what runs in the background is there only where there is a tracker. */
export function createTicketServices(options: {
  database: Database;
  settings: Settings;
  catalog: CatalogService;
  now: () => Date;
  messaging?: Pick<Messaging, 'auth' | 'logger'>;
  trackers: IssueTracker[];
  writer: DocumentWriter;
  postmortems: PostmortemService;
  factors: FactorService;
  actionItems: ActionItemService;
  findHeader: (id: string) => Promise<Header | undefined>;
}) {
  const { database, settings, messaging, factors, actionItems } = options;
  const { allowsRestricted, baseUrl } = settings.tickets;
  const trackers = new Trackers(messaging ? options.trackers : []);
  const accounts = new CatalogAccounts({ ...options, auth: messaging?.auth! });
  const surroundings = { ...options, trackers, accounts, allowsRestricted };
  const keeper = new TicketKeeper(surroundings);
  const linker = new TicketLinker({ ...surroundings, keeper });
  return {
    trackers,
    tickets: new TicketService(surroundings),
    redaction: new TicketRedaction(),
    linker,
    settlements: new SettlementService({ ...surroundings, keeper, linker }),
    background:
      messaging && trackers.all.length > 0
        ? {
            sender: new TicketSender({
              ...{ ...surroundings, keeper },
              async subjectOf(ticket) {
                const { postmortemId, actionItemId } = ticket;
                const header = await options.findHeader(postmortemId);
                if (!header) return undefined;
                const knex = database.reader;
                const all = await actionItems.list(knex, header.id);
                const action = all.find(({ id }) => id === actionItemId);
                if (!action || !names(action, ticket)) return undefined;
                const addressed = (await factors.list(knex, header.id)).filter(
                  ({ id }) => action.factorIds.includes(id),
                );
                return { header, action, factors: addressed };
              },
              linkTo: ({ ref }, { key }) =>
                `${baseUrl}${settings.notifications.path}/${ref}#${key}`,
            }),
            reconciler: new Reconciler({
              ...{ ...surroundings, keeper, linker },
              logger: messaging.logger,
            }),
          }
        : undefined,
  };
}
