import { mockServices } from '@backstage/backend-test-utils';
import { DefaultNotificationService } from '@backstage/plugin-notifications-node';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  NoNotificationsError,
  NotificationChannel,
} from './NotificationChannel';

const PAYLOAD = { title: 'Published: PM-2025-02-09', scope: 'published:1' };

describe('a notification, as it goes over the wire', () => {
  let server: Server;
  let answer: (body: string) => number | undefined;
  const received: string[] = [];

  beforeAll(async () => {
    server = createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', chunk => chunks.push(chunk));
      req.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        received.push(body);
        const status = answer(body);
        if (status) res.writeHead(status).end('[]');
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const channel = (patienceMs?: number) => {
    const { port } = server.address() as AddressInfo;
    return new NotificationChannel(
      DefaultNotificationService.create({
        auth: mockServices.auth(),
        discovery: {
          getBaseUrl: async () => `http://127.0.0.1:${port}`,
          getExternalBaseUrl: async () => '',
        },
      }),
      patienceMs,
    );
  };

  it('is for one user, and has the scope by which it is known again', async () => {
    answer = () => 200;
    await channel().send('user:default/bob', PAYLOAD);
    expect(JSON.parse(received.at(-1)!)).toEqual({
      recipients: { type: 'entity', entityRef: 'user:default/bob' },
      payload: PAYLOAD,
    });
  });

  it.each([400, 403, 429, 500, 503])('fails with %d', async status => {
    answer = () => status;
    const sending = channel().send('user:default/bob', PAYLOAD);
    await expect(sending).rejects.toThrow(`status ${status}`);
    await expect(sending).rejects.not.toBeInstanceOf(NoNotificationsError);
  });

  it('finds out that there is no such plugin', async () => {
    answer = () => 404;
    await expect(
      channel().send('user:default/bob', PAYLOAD),
    ).rejects.toBeInstanceOf(NoNotificationsError);
  });

  it('is not waited for without end', async () => {
    answer = () => undefined;
    await expect(channel(50).send('user:default/bob', PAYLOAD)).rejects.toThrow(
      'in time',
    );
  });
});
