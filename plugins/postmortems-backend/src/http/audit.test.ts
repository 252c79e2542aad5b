import { allRoutes, routeKey } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';
import { TestAuditor } from '../__testUtils__/TestAuditor';
import { addressOf } from '../__testUtils__/requests';
import { SourceServer } from '../__testUtils__/SourceServer';
import { TestTracker } from '../__testUtils__/TestTracker';
import { tour } from '../__testUtils__/tour';
import { SHOP } from '../__testUtils__/shop';

const SECRET = 'Bellerophon';
const routes = allRoutes();

const auditor = new TestAuditor();

/** Which id an address of a route is given, where its answer does not say. */
function idIn(path: string, target: Target): string {
  if (path.endsWith('/image')) return target.imageId;
  if (path.includes('/patterns/')) return target.patternId;
  return path.includes('/action-items/') ? target.actionId : target.evidenceId;
}

let server: SourceServer;
const tracker = new TestTracker();
tracker.add({ place: 'shop' });

describeWithPortal(
  'the audit trail',
  bench => {
    afterAll(() => server.stop());
    let target: Target;

    beforeAll(async () => {
      target = await fillPostmortem(bench.portal, {
        by: 'adam',
        reviewers: ['user:default/adam'],
        word: SECRET,
        visibility: 'restricted',
        members: ['group:default/trusted'],
        reason: `About ${SECRET}`,
      });
    });
    beforeEach(() => auditor.events.splice(0));

    it('names every act that succeeded, with its severity and its ids, and quotes nothing', async () => {
      const stops = await tour(bench.portal, 'adam', target);
      expect(
        stops.map(({ route, answer }) => [route, answer.status < 300]),
      ).toEqual(stops.map(({ route }) => [route, true]));
      const events = auditor.events.slice(-stops.length);
      expect(events.map(({ eventId }) => eventId)).toEqual(
        stops.map(
          ({ route }) => routes.find(found => routeKey(found) === route)!.audit,
        ),
      );
      for (const [i, event] of events.entries()) {
        const { severity, path } = routes.find(
          found => routeKey(found) === stops[i].route,
        )!;
        expect(event).toMatchObject({
          outcome: 'success',
          severityLevel: severity,
          meta: {
            ...(path.includes('{ref}') && {
              ref: stops[i].answer.body?.purgedAt
                ? stops[i].answer.body.ref
                : target.ref,
            }),
            ...(path.includes('{id}') && {
              id: stops[i].answer.body?.id ?? idIn(path, target),
            }),
          },
        });
        expect(event.said).not.toContain(SECRET);
      }
      const made = events.find(
        ({ eventId }) => eventId === 'postmortem-create',
      )!;
      expect(made.meta).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        ref: expect.stringMatching(/^PM-/),
      });
    });

    it('has an event of its own for every route, and calls no change minor', () => {
      const names = routes.map(({ audit }) => audit);
      expect(new Set(names).size).toBe(names.length);
      for (const { method, severity, audit } of routes) {
        // A text to look at is no part of an address; of neither is anything kept.
        const isRead =
          method === 'get' ||
          ['findings-read', 'presence-report', 'factor-suggest'].includes(
            audit,
          );
        expect([audit, severity === 'low']).toEqual([audit, isRead]);
      }
    });

    it('names every act that failed, without telling of what', async () => {
      for (const route of routes.filter(({ path }) => path.includes('{ref}'))) {
        auditor.events.splice(0);
        await bench.portal.request(
          'bob',
          route.method.toLocaleUpperCase('en-US'),
          addressOf(target, route.path),
          {
            headers: {
              'if-match': '*',
              ...(route.body && { 'content-type': route.mediaType }),
            },
            ...(route.body && {
              body: JSON.stringify({ title: SECRET, [SECRET]: SECRET }),
            }),
          },
        );
        const [event, ...others] = auditor.events;
        expect(others).toEqual([]);
        expect(event).toMatchObject({
          eventId: route.audit,
          outcome: 'failure',
          meta: { ref: target.ref },
        });
        expect(event.said).not.toContain(SECRET);
        expect(event.error!.name).toMatch(/Error$/);
      }
    });
  },
  {
    features: [auditor.factory, tracker.factory],
    entities: SHOP,
    config: async () => {
      server = await SourceServer.start();
      return {
        administrators: ['user:default/adam'],
        tickets: { restricted: true },
        sources: [
          { name: 'alerts', type: 'alertmanager', url: server.url('good') },
        ],
      };
    },
  },
);
