import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import postmortemsPlugin from 'backstage-plugin-postmortems-backend';
import {
  PostmortemsClient,
  PostmortemSummary,
} from 'backstage-plugin-postmortems-common';
import { ClientOf, DemoSeeder } from './DemoSeeder';
import { demoIncidents } from './incidents';
import { SeedingStore } from './SeedingStore';

jest.setTimeout(60_000);

const NOW = new Date('2026-03-02T09:30:00.000Z');
const logger = mockServices.logger.mock();

describe('filling the demo', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let backend: TestBackend;
  let store: SeedingStore;

  beforeEach(async () => {
    backend = await startTestBackend({
      features: [postmortemsPlugin, catalogServiceMock.factory()],
    });
    const knex = await databases.init('SQLITE_3');
    store = await SeedingStore.create({ getClient: async () => knex });
  });
  afterEach(() => backend.stop());

  const clientOf: ClientOf = async name =>
    new PostmortemsClient({
      discoveryApi: {
        getBaseUrl: async () =>
          `http://localhost:${backend.server.port()}/api/postmortems`,
      },
      fetchApi: {
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            headers: {
              ...(init?.headers as Record<string, string>),
              authorization: mockCredentials.user.header(
                `user:default/${name}`,
              ),
            },
          }),
      },
    });

  const seeder = (options: Partial<{ clientOf: ClientOf }> = {}) =>
    new DemoSeeder({
      incidents: demoIncidents,
      clientOf,
      store,
      logger,
      ...options,
    });

  async function all(name: string): Promise<PostmortemSummary[]> {
    const { items } = await (await clientOf(name)).list({ limit: 100 });
    return items;
  }

  const open = demoIncidents.filter(({ restricted }) => !restricted);
  const titles = (list: { title: string }[]) =>
    list.map(({ title }) => title).sort();

  it('gives everybody what is open, and its own to the people of what is restricted', async () => {
    await seeder().seed(NOW);
    expect(titles(await all('nobody'))).toEqual(titles(open));
    const restricted = demoIncidents.filter(incident => incident.restricted);
    for (const incident of restricted) {
      const found = await all(incident.authors[0]);
      const one = found.find(({ title }) => title === incident.title)!;
      const author = await clientOf(incident.authors[0]);
      expect((await author.get(one.ref)).visibilityReason).toBe(
        incident.restricted!.reason,
      );
    }
  });

  it('keeps the status and the milestones that the incidents tell', async () => {
    await seeder().seed(NOW);
    const list = await all('nobody');
    const example = list.find(({ ref }) => ref === 'PM-2025-02-09')!;
    expect(example).toMatchObject({
      title: 'API service degradation',
      startedAt: '2025-02-09T10:05:23.000Z',
      resolvedAt: '2025-02-09T10:40:00.000Z',
      publishedAt: '2025-02-10T07:40:00.000Z',
      actionCount: 6,
      factorCount: 8,
    });
    const statuses = new Map(list.map(({ title, status }) => [title, status]));
    for (const { title, status } of open) {
      expect(statuses.get(title)).toBe(status ?? 'published');
    }
  });

  it('shows a few of what was done not to have held, as their stories tell', async () => {
    await seeder().seed(NOW);
    const client = await clientOf('nobody');
    const list = await all('nobody');
    const again = new Map<string, string[]>();
    for (const { ref, title } of list) {
      const { items } = await client.getOutcomes(ref);
      const { actionItems } = await client.get(ref);
      for (const { actionItemId, recurrences } of items) {
        if (recurrences.length === 0) continue;
        const { key } = actionItems.find(({ id }) => id === actionItemId)!;
        again.set(
          `${key} of ${title}`,
          recurrences.map(found => found.title),
        );
      }
    }
    // The last incident’s runbook fits the last incident.
    expect(again.get('AI-002 of API service degradation')).toEqual([
      'Checkout stalls when the anniversary campaign opens',
    ]);
    expect(again.size).toBeLessThan(10);
    for (const found of again.values()) {
      expect(found.length).toBeLessThanOrEqual(2);
    }
  });

  it('goes on where it was interrupted, with the same dates', async () => {
    let calls = 0;
    const failing: ClientOf = async name => {
      calls++;
      if (calls > 12) throw new Error('the portal is restarting');
      return clientOf(name);
    };
    await expect(seeder({ clientOf: failing }).seed(NOW)).rejects.toThrow();
    const before = await all('nobody');
    expect(before.length).toBeGreaterThan(5);

    await seeder().seed(new Date('2026-04-01T00:00:00.000Z'));
    const after = await all('nobody');
    expect(titles(after)).toEqual(titles(open));
    const latest = after.map(({ startedAt }) => startedAt ?? '').sort();
    expect(latest[latest.length - 1] < NOW.toISOString()).toBe(true);
  });

  it('does not bring back what somebody deleted', async () => {
    await seeder().seed(NOW);
    const alice = await clientOf('alice');
    const { seq } = await alice.get('PM-2025-02-09');
    await alice.delete('PM-2025-02-09', seq);
    await seeder().seed(NOW);
    expect(await all('nobody')).toHaveLength(open.length - 1);
  });

  it('leaves a portal alone in which people have written already', async () => {
    const alice = await clientOf('alice');
    await alice.create({ title: 'Our own' });
    await seeder().seed(NOW);
    expect(titles(await all('nobody'))).toEqual(['Our own']);
  });
});
