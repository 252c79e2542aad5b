import {
  coreServices,
  createServiceFactory,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import eventsPlugin from '@backstage/plugin-events-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { Webhooks } from '@octokit/webhooks';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- a portal has both
import postmortemsPlugin from 'backstage-plugin-postmortems-backend';
import { PostmortemsClient } from 'backstage-plugin-postmortems-common';
import { AddressInfo } from 'node:net';
import path from 'node:path';
import { Fault, GithubServer } from './__testUtils__/GithubServer';
import postmortemsModuleGithub from './index';

const SECRET = 'a secret of the portal';
const SLUG = 'larkfield/shop';
const PAST = '2020-01-01T00:00:00.000Z';

jest.setTimeout(60_000);

/**
 * What `@backstage/plugin-events-backend-module-github` loads: its router and its way in. Its own loader does so
 * in a way that the test runner does not know.
 */
function githubEvents() {
  const folder = path.join(
    path.dirname(
      require.resolve('@backstage/plugin-events-backend-module-github'),
    ),
    'service',
  );
  return ['EventRouter', 'Webhook'].map(
    part =>
      require(path.join(folder, `eventsModuleGithub${part}.cjs.js`)).default,
  );
}

const databases = TestDatabases.create({ ids: ['SQLITE_3' as TestDatabaseId] });

/** A whole portal in front of a server that is like GitHub. */
class Portal {
  static async start(
    github: GithubServer,
    config: { events?: object; secret?: boolean; github?: object } = {},
  ): Promise<Portal> {
    const { secret = true } = config;
    const events = mockServices.events();
    const knex = await databases.init('SQLITE_3');
    const scheduler = mockServices.scheduler();
    const logger = mockServices.rootLogger.mock();
    logger.child.mockReturnValue(logger);
    const backend = await startTestBackend({
      features: [
        eventsPlugin,
        // One for all plugins, as in a portal.
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        ...githubEvents(),
        postmortemsPlugin,
        postmortemsModuleGithub,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: coreServices.database,
          deps: { plugin: coreServices.pluginMetadata },
          factory: ({ plugin }) => ({
            getClient: async () =>
              plugin.getId() === 'postmortems'
                ? knex
                : databases.init('SQLITE_3'),
          }),
        }),
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => logger,
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.example/' },
            integrations: config.github ?? { github: [github.integration] },
            postmortems: {
              notifications: { enabled: false },
              github: { assignees: { 'user:default/Olga': 'octocat' } },
            },
            events: {
              ...(secret && {
                modules: { github: { webhookSecret: SECRET } },
              }),
              ...config.events,
            },
          },
        }),
      ],
    });
    return new Portal(backend, scheduler, logger, knex);
  }

  private constructor(
    readonly backend: TestBackend,
    readonly scheduler: SchedulerService,
    readonly logger: ReturnType<typeof mockServices.rootLogger.mock>,
    readonly knex: Awaited<ReturnType<TestDatabases['init']>>,
  ) {}

  get origin(): string {
    return `http://127.0.0.1:${
      (this.backend.server.address() as AddressInfo).port
    }`;
  }

  readonly alice = new PostmortemsClient({
    discoveryApi: {
      getBaseUrl: async () => `${this.origin}/api/postmortems`,
    },
    fetchApi: {
      fetch: (url, init) =>
        fetch(url, {
          ...init,
          headers: {
            ...init?.headers,
            authorization: mockCredentials.user.header('user:default/alice'),
          },
        }),
    },
  });

  /** As GitHub sends it. */
  async deliver(
    payload: object,
    options: { signature?: string | null; delivery?: string } = {},
  ): Promise<number> {
    const body = JSON.stringify(payload);
    const signature =
      options.signature === undefined
        ? await new Webhooks({ secret: SECRET }).sign(body)
        : options.signature;
    const response = await fetch(`${this.origin}/api/events/http/github`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-github-event': 'issues',
        'x-github-delivery': options.delivery ?? 'd-1',
        ...(signature !== null && { 'x-hub-signature-256': signature }),
      },
    });
    return response.status;
  }

  /** The status of the action, once what was delivered is through. */
  async until(ref: string, status: string): Promise<void> {
    for (let i = 0; i < 200; i++) {
      const { actionItems } = await this.alice.get(ref);
      if (actionItems[0].status === status) return;
    }
    throw new Error(`It was never ${status}`);
  }

  run(task: string): Promise<void> {
    return this.scheduler.triggerTask(task);
  }

  /** Lets everything be over that is waited for. */
  async letTimePass(): Promise<void> {
    await this.knex('outbox').update({ due_at: PAST, claimed_until: null });
    await this.knex('tickets')
      .whereNotNull('tried_at')
      .update({ tried_at: PAST });
    await this.knex('tracker_pauses').update({ until: PAST });
  }

  /** A post-mortem whose actions have issues. */
  async track(actions: number, fields: object = {}): Promise<string> {
    const { ref } = await this.alice.create({ title: 'Slow search' });
    for (let i = 0; i < actions; i++) {
      await this.alice.createActionItem(ref, {
        title: 'Add an alert',
        ...fields,
      });
    }
    await this.alice.createTickets(ref, { place: SLUG });
    await this.run('send-outbox');
    return ref;
  }
}

describe('a portal with GitHub', () => {
  let github: GithubServer;
  const portals: Portal[] = [];
  const start = async (config?: Parameters<typeof Portal.start>[1]) => {
    const portal = await Portal.start(github, config);
    portals.push(portal);
    return portal;
  };
  beforeEach(async () => {
    github = await GithubServer.start();
    github.addRepository(SLUG);
  });
  afterEach(async () => {
    await Promise.all(portals.splice(0).map(({ backend }) => backend.stop()));
    await github.stop();
  });

  it('makes issues, and takes their changes by signed webhooks', async () => {
    const portal = await start();
    const ref = await portal.track(1, { owner: 'user:default/olga' });
    const [issue] = github.issues(SLUG);
    expect(issue).toMatchObject({
      title: 'AI-001: Add an alert',
      assignees: ['octocat'],
      labels: ['post-mortem'],
    });
    expect(issue.body).toContain(
      `https://portal.example/postmortem/${ref}#AI-001`,
    );
    const { tickets } = await portal.alice.get(ref);
    expect(tickets).toMatchObject([
      { state: 'open', url: `https://github.test/${SLUG}/issues/1` },
    ]);

    github.edit(issue, { state: 'closed', state_reason: 'completed' });
    const payload = github.payload(SLUG, issue, 'closed');
    expect(await portal.deliver(payload)).toBe(202);
    await portal.until(ref, 'done');
    const { seq } = await portal.alice.get(ref);
    // Again, as a replay or by another delivery.
    for (const delivery of ['d-1', 'd-2']) {
      expect(await portal.deliver(payload, { delivery })).toBe(202);
    }
    await portal.run('reconcile-tickets');
    expect((await portal.alice.get(ref)).seq).toBe(seq);

    // A payload of before comes late: what it says is not so any more.
    github.edit(issue, { state: 'open', state_reason: 'reopened' });
    expect(await portal.deliver(payload)).toBe(202);
    await portal.until(ref, 'open');
  });

  it('offers no issues without credentials', async () => {
    const portal = await start({ github: {} });
    expect((await portal.alice.getSettings()).trackers).toEqual([]);
    expect(portal.logger.info).toHaveBeenCalledWith(
      expect.stringContaining('integrations.github has no credentials'),
    );
  });

  it('takes no webhook whose signature is missing, malformed or wrong', async () => {
    const portal = await start();
    const ref = await portal.track(1);
    const [issue] = github.issues(SLUG);
    github.edit(issue, { state: 'closed' });
    const payload = github.payload(SLUG, issue, 'closed');
    const spaced = await new Webhooks({ secret: SECRET }).sign(
      JSON.stringify(payload, null, 1),
    );
    const others = await new Webhooks({ secret: 'another' }).sign(
      JSON.stringify(payload),
    );
    const asked = github.asked.length;
    for (const signature of [null, 'x', 'sha256=', others, spaced]) {
      const status = await portal.deliver(payload, { signature });
      expect([signature, status]).toEqual([signature, 403]);
    }
    expect(github.asked).toHaveLength(asked);
    expect((await portal.alice.get(ref)).actionItems[0].status).toBe('open');
  });

  it('has no way in for webhooks without a secret, and says so', async () => {
    const portal = await start({ secret: false });
    expect(await portal.deliver({})).toBe(404);
    expect(portal.logger.info).toHaveBeenCalledWith(
      expect.stringContaining('webhooks have no secret'),
    );
    // What webhooks would have told is found all the same.
    const ref = await portal.track(1);
    github.edit(github.issues(SLUG)[0], { state: 'closed' });
    await portal.run('reconcile-tickets');
    const { actionItems } = await portal.alice.get(ref);
    expect(actionItems[0].status).toBe('done');
  });

  it('listens to nothing that another way in lets in unsigned, and warns of it', async () => {
    const portal = await start({
      secret: false,
      events: { http: { topics: ['github'] } },
    });
    const ref = await portal.track(1);
    const [issue] = github.issues(SLUG);
    const asked = github.asked.length;
    github.edit(issue, { state: 'closed' });
    expect(await portal.deliver(github.payload(SLUG, issue, 'closed'))).toBe(
      202,
    );
    expect((await portal.alice.get(ref)).actionItems[0].status).toBe('open');
    expect(github.asked).toHaveLength(asked);
    expect(portal.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('without a secret'),
    );
  });

  it.each<Fault>([
    'is cut after the commit',
    'fails after the commit',
    'secondary limit',
  ])(
    'has one issue of each action, when every other request meets: %s',
    async fault => {
      const portal = await start();
      let posts = 0;
      github.fault = ({ method }) =>
        method === 'POST' && ++posts % 2 ? fault : undefined;
      const ref = await portal.track(3);
      for (let i = 0; i < 10; i++) {
        await portal.letTimePass();
        await portal.run('send-outbox');
      }
      const { tickets } = await portal.alice.get(ref);
      expect(tickets.map(({ state }) => state)).toEqual(Array(3).fill('open'));
      expect(
        github
          .issues(SLUG)
          .map(({ title }) => title)
          .sort(),
      ).toEqual([1, 2, 3].map(n => `AI-00${n}: Add an alert`));
    },
  );
});
