import SwaggerParser from '@apidevtools/swagger-parser';
import { allRoutes, everyRoute, routeKey } from '../__testUtils__/allRoutes';
import { Contract } from '../__testUtils__/Contract';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { SourceServer } from '../__testUtils__/SourceServer';
import { fillPostmortem } from '../__testUtils__/fillPostmortem';
import { addressOf } from '../__testUtils__/requests';
import { TestTracker } from '../__testUtils__/TestTracker';
import { Stop, tour } from '../__testUtils__/tour';
import { SHOP } from '../__testUtils__/shop';

const routes = allRoutes().map(routeKey);

let server: SourceServer;
const tracker = new TestTracker();
tracker.add({ place: 'shop' });

describeWithPortal(
  'the OpenAPI document',
  bench => {
    afterAll(() => server.stop());
    let document: any;
    let contract: Contract;

    beforeAll(async () => {
      const { body } = await bench.portal.request(
        'bob',
        'GET',
        '/openapi.json',
      );
      document = body;
      contract = new Contract(body);
    });

    const problemsOf = async (stops: Stop[]) => {
      const problems = [];
      for (const { route, answer } of stops) {
        problems.push(...contract.problems(route, answer));
      }
      return problems;
    };

    it('is one of OpenAPI 3.1', async () => {
      expect(document.openapi).toBe('3.1.0');
      await SwaggerParser.validate(structuredClone(document));
    });

    it('describes every route, and no other', () => {
      expect([...contract.routes].sort()).toEqual(
        everyRoute().map(routeKey).sort(),
      );
    });

    it('names its operations and shared schemas each once', () => {
      const ids = Object.values<any>(document.paths).flatMap(operations =>
        Object.values<any>(operations).map(({ operationId }) => operationId),
      );
      expect(new Set(ids).size).toBe(everyRoute().length);
      expect(Object.keys(document.components.schemas)).toContain('Error');
    });

    it('holds for an answer of every route that succeeded', async () => {
      const target = await fillPostmortem(bench.portal, {
        by: 'adam',
        word: 'contract',
        reviewers: ['user:default/rita', 'user:default/adam'],
      });
      const stops = await tour(bench.portal, 'adam', target);
      expect(stops.map(({ route }) => route).sort()).toEqual(
        [...routes].sort(),
      );
      expect(await problemsOf(stops)).toEqual([]);
      expect(stops.filter(({ answer }) => answer.status >= 300)).toEqual([]);
    });

    it('holds for errors of every route', async () => {
      const target = await fillPostmortem(bench.portal, {
        word: 'errors',
        visibility: 'restricted',
      });
      const stops: Stop[] = [];
      for (const route of routes) {
        const [method, path] = route.split(' ');
        const address = addressOf(target, path);
        for (const [name, query, init] of [
          ['alice', '?unknown=1', {}],
          ['bob', '', { headers: { 'if-match': '*' } }],
          ['alice', '', { headers: { 'if-match': '"987"' }, json: {} }],
          ['alice', '', { json: { x: 1 } }],
          [
            'alice',
            '',
            { headers: { 'if-match': '"987"' }, json: changeFor(route) },
          ],
        ] as const) {
          if (method === 'GET' && 'json' in init) continue;
          const answer = await bench.portal.request(
            name,
            method,
            `${address}${query}`,
            init,
          );
          if (answer.status >= 400) stops.push({ route, answer });
        }
      }
      expect(await problemsOf(stops)).toEqual([]);
      expect(new Set(stops.map(({ route }) => route))).toEqual(new Set(routes));
      expect(new Set(stops.map(({ answer }) => answer.status))).toEqual(
        new Set([400, 403, 404, 412, 415, 428]),
      );
    });

    it('does not hold for an answer with a field too many', async () => {
      const answer = await bench.portal.request('bob', 'GET', '/settings');
      answer.body.secret = 1;
      expect(contract.problems('GET /settings', answer)).not.toEqual([]);
    });
  },
  {
    features: [tracker.factory],
    entities: SHOP,
    config: async () => {
      server = await SourceServer.start();
      return {
        administrators: ['user:default/adam'],
        sources: [
          { name: 'alerts', type: 'alertmanager', url: server.url('good') },
        ],
      };
    },
  },
);

/** A change that only the version can refuse. */
function changeFor(route: string): object {
  if (route.includes('/sections/')) return { body: 'x' };
  if (route.includes('/timeline/')) return { source: 'x' };
  if (route.includes('/factors/')) return { certainty: 'confirmed' };
  if (route.includes('/exposure/')) return { answer: 'applies' };
  if (route.includes('/comments/')) return { body: 'x' };
  if (route.includes('/transitions')) return { to: 'draft' };
  if (route.endsWith('/entity-renames')) {
    return { from: 'component:default/a', to: 'component:default/b' };
  }
  if (route.endsWith('/ticket')) return { url: 'https://tracker.test/shop/1' };
  if (route.includes('/access')) {
    return { visibility: 'open', members: [], reason: 'x' };
  }
  return { title: 'x' };
}
