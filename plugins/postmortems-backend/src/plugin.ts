import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  HIDDEN_TOPIC,
  postmortemPermissions,
} from 'backstage-plugin-postmortems-common';
import {
  EvidenceFormat,
  IssueTracker,
  postmortemResourceRef,
  postmortemsEvidenceExtensionPoint,
  postmortemsTicketsExtensionPoint,
} from 'backstage-plugin-postmortems-node';
import { AccessControl, postmortemPermissionRules } from './access';
import { CatalogGroups } from './catalog/CatalogGroups';
import { Database } from './database';
import { BUILT_IN_FORMATS } from './evidence/formats/builtInFormats';
import { createRouter } from './http';
import { scheduleOutbox } from './outbox/scheduleOutbox';
import { forgetOldKeys } from './postmortems/idempotency';
import { createServices } from './services';
import { quietTasks } from './quietTasks';
import { createRoutes } from './routes';
import { Settings } from './settings';

/** The backend of Post-mortems. */
export const postmortemsPlugin = createBackendPlugin({
  pluginId: 'postmortems',
  register(env) {
    const formats: EvidenceFormat[] = [];
    env.registerExtensionPoint(postmortemsEvidenceExtensionPoint, {
      addFormat: format => {
        const taken = [...formats, ...BUILT_IN_FORMATS];
        if (taken.some(({ id }) => id === format.id)) {
          throw new Error(`There is a format ${format.id} already`);
        }
        formats.push(format);
      },
    });
    const trackers: IssueTracker[] = [];
    env.registerExtensionPoint(postmortemsTicketsExtensionPoint, {
      addTracker: tracker => {
        if (trackers.some(({ id }) => id === tracker.id)) {
          throw new Error(`There is a tracker ${tracker.id} already`);
        }
        trackers.push(tracker);
      },
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({ auditor, catalog, config, httpAuth, logger, ...deps }) {
        const { permissionsRegistry } = deps;
        const scheduler = quietTasks(deps.scheduler);
        const database = await Database.create(deps.database);
        const settings = Settings.fromConfig(config);
        const groups = new CatalogGroups({ ...deps, catalog, logger });
        const access = new AccessControl({ ...deps, config, groups });
        const services = createServices({
          database,
          settings,
          catalog,
          now: () => new Date(),
          ...(settings.hasCalendar && {
            calendar: {
              access,
              auth: deps.auth,
              baseUrl: () => deps.discovery.getExternalBaseUrl('postmortems'),
              linkTo: linksIn(config, settings),
            },
          }),
          messaging: { ...deps, logger },
          // With nothing in it: the bus has no readers of restricted ones.
          onHidden: () => {
            deps.events
              .publish({ topic: HIDDEN_TOPIC, eventPayload: {} })
              .catch(error => logger.warn('Nobody was told of it', error));
          },
          signal: signal => {
            deps.signals
              .publish(signal)
              .catch(error => logger.warn('Nobody was told of it', error));
          },
          ...{ formats, trackers },
        });

        permissionsRegistry.addResourceType({
          resourceRef: postmortemResourceRef,
          permissions: postmortemPermissions,
          rules: Object.values(postmortemPermissionRules),
          getResources: ids => services.resources.find(ids),
        });

        await scheduler.scheduleTask({
          id: 'forget-idempotency-keys',
          frequency: { hours: 24 },
          timeout: { minutes: 10 },
          scope: 'global',
          fn: () => forgetOldKeys(database.reader, new Date()),
        });
        await scheduler.scheduleTask({
          id: 'add-up-action-items',
          frequency: { minutes: 10 },
          timeout: { minutes: 5 },
          scope: 'global',
          fn: () => services.actionLists.addUpTally(),
        });
        await scheduler.scheduleTask({
          id: 'trim-counting-log',
          frequency: { minutes: 10 },
          timeout: { minutes: 5 },
          scope: 'global',
          fn: () => services.factorLists.trimCountingLog(),
        });
        await scheduler.scheduleTask({
          id: 'refresh-factor-counts',
          frequency: { seconds: 30 },
          timeout: { minutes: 10 },
          scope: 'local',
          fn: () => services.factorLists.refreshCounts(),
        });
        await scheduler.scheduleTask({
          id: 'renew-suggestions',
          frequency: { seconds: 10 },
          timeout: { minutes: 10 },
          scope: 'global',
          fn: signal => services.renewal.task.run(signal),
        });
        // On each backend: it begins with building the index, and lets go of what was purged elsewhere.
        await scheduler.scheduleTask({
          id: 'refresh-factor-index',
          frequency: { seconds: 30 },
          timeout: { minutes: 10 },
          scope: 'local',
          fn: () => services.suggestions.keeper.refresh(),
        });
        await scheduler.scheduleTask({
          id: 'refresh-document-index',
          frequency: { seconds: 30 },
          timeout: { minutes: 30 },
          scope: 'local',
          fn: () => services.documentIndex.refresh(),
        });
        if (services.outbox) {
          const { everySeconds } = settings.notifications;
          await scheduleOutbox(services.outbox, {
            ...deps,
            scheduler,
            everySeconds,
          });
        }

        if (services.tickets.background) {
          const { reconciler } = services.tickets.background;
          await reconciler.watch();
          const { everyMinutes } = settings.tickets;
          await scheduler.scheduleTask({
            id: 'reconcile-tickets',
            frequency: { minutes: everyMinutes },
            timeout: { minutes: 30 },
            scope: 'global',
            initialDelay: { seconds: 30 },
            fn: () => reconciler.run(),
          });
        }

        // Calendars cannot sign in; the address of each says whose it is.
        deps.httpRouter.addAuthPolicy({
          path: '/calendar.ics',
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          createRouter({
            httpAuth,
            auditor,
            logger,
            access,
            routes: createRoutes(services, settings),
          }),
        );
      },
    });
  },
});

/** Addresses of post-mortems for what is read outside of the portal; none where it does not say where it is. */
function linksIn(config: Config, { notifications }: Settings) {
  const portal = config.getOptionalString('app.baseUrl')?.replace(/\/+$/, '');
  return (ref: string) =>
    portal && `${portal}${notifications.path}/${encodeURIComponent(ref)}`;
}
