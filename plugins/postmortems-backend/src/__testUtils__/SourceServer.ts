import { once } from 'node:events';
import http from 'node:http';
import { AddressInfo } from 'node:net';

const ALERT = {
  labels: { alertname: 'CheckoutDown', severity: 'critical' },
  annotations: { summary: 'Nothing answers' },
  startsAt: '2025-02-09T10:06:45.000Z',
  endsAt: '2025-02-09T10:40:00.000Z',
  updatedAt: '2025-02-09T10:40:00.000Z',
  status: { state: 'suppressed', silencedBy: [], inhibitedBy: [] },
  fingerprint: 'a1b2',
  receivers: [{ name: 'on-call' }],
};

let changes = 0;

/** What is answered below each address. */
const MANNERS: Record<
  string,
  (response: http.ServerResponse, request: http.IncomingMessage) => void
> = {
  good: (response, { url = '' }) =>
    json(
      response,
      url.includes('/api/v1/query_range')
        ? { status: 'success', data: { resultType: 'matrix', result: [] } }
        : [ALERT],
    ),
  /** Something else each time. */
  changing: response =>
    json(response, [{ ...ALERT, fingerprint: `${changes++}` }]),
  slow: () => {},
  redirecting: response => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest' });
    response.end();
  },
  huge: response => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(`["${'x'.repeat(1_500_000)}"]`);
  },
  garbage: response => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"secret of the source');
  },
  page: response => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<h1>secret of the source</h1>');
  },
  broken: response => {
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end('{"error":"secret of the source"}');
  },
};

/** A Prometheus and Alertmanager that behaves as badly as one asks it to. */
export class SourceServer {
  /** The addresses and headers of all requests. */
  readonly asked: { url: string; authorization?: string }[] = [];
  readonly #server: http.Server;

  static async start(): Promise<SourceServer> {
    const server = new SourceServer();
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  private constructor() {
    this.#server = http.createServer((request, response) => {
      const { url = '', headers } = request;
      this.asked.push({ url, authorization: headers.authorization });
      MANNERS[url.split('/')[1]]?.(response, request);
    });
  }

  /** @param manner - `good`, `changing`, `slow`, `redirecting`, `huge`, `garbage`, `page`, `broken` */
  url(manner: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${manner}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

function json(response: http.ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
