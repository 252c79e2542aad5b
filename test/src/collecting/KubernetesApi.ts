import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Container } from './podLogs';

const VERSION = { major: '1', minor: '20', gitVersion: 'v1.20.2' };

/** What the server knows of: as much of its API as the commands need. */
const RESOURCES = [
  { name: 'pods', singularName: '', kind: 'Pod', namespaced: true },
  { name: 'pods/log', singularName: '', kind: 'Pod', namespaced: true },
  { name: 'events', singularName: '', kind: 'Event', namespaced: true },
].map(resource => ({ ...resource, verbs: ['get', 'list'] }));

export interface Cluster {
  namespace: string;
  /** The labels of its pods. */
  labels: Record<string, string>;
  containers: Container[];
  events: object[];
}

/** An answer that is an error, as the API of Kubernetes has it. */
class Refusal extends Error {
  constructor(readonly code: number, message: string) {
    super(message);
  }
}

/**
 * The API server of a small cluster, as far as `kubectl logs` and `kubectl get events` go. Whatever it is asked
 * beyond that it refuses, so that no option of a command is passed over.
 */
export class KubernetesApi {
  readonly #cluster: Cluster;
  readonly #server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://any');
    const send = (code: number, body: string, type: string) => {
      response.writeHead(code, { 'content-type': type });
      response.end(body);
    };
    try {
      if (request.method !== 'GET') throw new Refusal(405, 'Only GET');
      const answer = this.#answer(url);
      if (typeof answer === 'string') send(200, answer, 'text/plain');
      else send(200, JSON.stringify(answer), 'application/json');
    } catch (error) {
      const { code = 500, message } = error as Refusal;
      const status = { kind: 'Status', apiVersion: 'v1', status: 'Failure' };
      const told = { ...status, code, message };
      send(code, JSON.stringify(told), 'application/json');
    }
  });

  static async start(cluster: Cluster): Promise<KubernetesApi> {
    const api = new KubernetesApi(cluster);
    api.#server.listen(0, '127.0.0.1');
    await once(api.#server, 'listening');
    return api;
  }

  private constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** A configuration of kubectl that leads here. It is JSON, which is YAML as well. */
  get kubeconfig(): string {
    const { port } = this.#server.address() as AddressInfo;
    return JSON.stringify({
      kind: 'Config',
      apiVersion: 'v1',
      clusters: [
        { name: 'here', cluster: { server: `http://127.0.0.1:${port}` } },
      ],
      users: [{ name: 'anybody', user: {} }],
      contexts: [
        { name: 'here', context: { cluster: 'here', user: 'anybody' } },
      ],
      'current-context': 'here',
    });
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer({ pathname, searchParams }: URL): object | string {
    switch (pathname) {
      case '/version':
        return VERSION;
      case '/api':
        return { kind: 'APIVersions', versions: ['v1'] };
      case '/apis':
        return { kind: 'APIGroupList', apiVersion: 'v1', groups: [] };
      case '/api/v1':
        return {
          kind: 'APIResourceList',
          groupVersion: 'v1',
          resources: RESOURCES,
        };
      default:
    }
    const { namespace } = this.#cluster;
    const below = `/api/v1/namespaces/${namespace}/`;
    if (!pathname.startsWith(below)) throw new Refusal(404, pathname);
    const [kind, name, part] = pathname.slice(below.length).split('/');
    const query = Object.fromEntries(searchParams);
    if (kind === 'events' && !name) return this.#events(query);
    if (kind === 'pods' && !name) return this.#pods(query);
    if (kind === 'pods' && part === 'log') return this.#log(name, query);
    throw new Refusal(404, pathname);
  }

  #events({ limit, ...more }: Record<string, string>): object {
    refuse(more);
    const { events } = this.#cluster;
    if (Number(limit) < events.length) throw new Refusal(400, 'No pages here');
    return { kind: 'EventList', apiVersion: 'v1', metadata: {}, items: events };
  }

  #pods(query: Record<string, string>): object {
    const { labelSelector = '', limit, ...more } = query;
    refuse(more);
    const { labels, namespace, containers } = this.#cluster;
    const asked = labelSelector.split(',').map(term => term.split('='));
    const isSelected = asked.every(([key, value]) => labels[key] === value);
    const names = [...new Set(containers.map(({ pod }) => pod))];
    return {
      kind: 'PodList',
      apiVersion: 'v1',
      metadata: {},
      items: (isSelected ? names : []).map(name => ({
        kind: 'Pod',
        apiVersion: 'v1',
        metadata: { name, namespace, labels },
        spec: {
          containers: containers
            .filter(({ pod }) => pod === name)
            .map(({ container }) => ({ name: container, image: 'shop' })),
        },
        status: { phase: 'Running' },
      })),
    };
  }

  #log(name: string, query: Record<string, string>): string {
    const { container, sinceTime, timestamps, ...more } = query;
    refuse(more);
    const found = this.#cluster.containers.find(
      one => one.pod === name && one.container === container,
    );
    if (!found) throw new Refusal(404, `${name}/${container}`);
    const since = sinceTime === undefined ? -Infinity : Date.parse(sinceTime);
    return found.lines
      .filter(({ time }) => time >= since)
      .map(({ stamp, text }) =>
        timestamps === 'true' ? `${stamp} ${text}\n` : `${text}\n`,
      )
      .join('');
  }
}

function refuse(more: Record<string, string>): void {
  const [key] = Object.keys(more);
  if (key) throw new Refusal(400, `Nothing is known here of ${key}`);
}
