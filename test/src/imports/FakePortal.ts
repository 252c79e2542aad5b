import { ImportResult } from 'backstage-plugin-postmortems-common';
import { once } from 'node:events';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What one request to import said. */
export interface Asked {
  path: string;
  query: Record<string, string>;
  token: string | undefined;
  key: string | undefined;
  type: string | undefined;
  markdown: string;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** As the portal says that something is wrong. */
export function refusal(
  status: number,
  message: string,
  headers?: Record<string, string>,
): Answer {
  return { status, headers, body: { error: { name: 'Error', message } } };
}

export function result(changes: Partial<ImportResult> = {}): Answer {
  const body: ImportResult = {
    ref: null,
    seq: null,
    status: 'draft',
    title: 'Checkout is down',
    severity: null,
    startedAt: null,
    entities: [],
    proposed: [],
    events: 3,
    factors: 2,
    actionItems: 1,
    sections: 1,
    warnings: [],
    asksZone: false,
    parts: [],
    earlier: null,
    report: null,
    ...changes,
  };
  return { status: body.ref ? 201 : 200, body };
}

/**
 * Answers as the contract says, by a word in the text: `bad` is refused, `known` was imported earlier,
 * `zoneless` asks for a zone, `published` is, `strange` is warned about, and each `# ` is an incident.
 */
export function likeThePortal({ query, markdown }: Asked): Answer {
  if (markdown.includes('bad')) {
    return refusal(400, 'title: must not be empty');
  }
  const titles = markdown.match(/^# .*$/gm) ?? [];
  const lines = markdown.split('\n');
  const known = markdown.includes('known');
  const changes: Partial<ImportResult> = {
    status: markdown.includes('published') ? 'published' : 'draft',
    asksZone: markdown.includes('zoneless') && query.zone === undefined,
    warnings: markdown.includes('strange')
      ? [{ line: 4, message: 'This is no day', text: 'Someday' }]
      : [],
    earlier: known ? { ref: 'PM-2025-01-01', title: 'Known' } : null,
    parts:
      titles.length > 1 && query.part === undefined
        ? titles.map(title => ({
            title: title.slice(2),
            line: lines.indexOf(title) + 1,
          }))
        : [],
  };
  const isAsked =
    query.ifClear === 'true' && (changes.asksZone || changes.parts!.length > 0);
  const isMade =
    query.dryRun !== 'true' && !isAsked && (!known || query.again === 'true');
  return result({
    ...changes,
    ...(isMade && { ref: 'PM-2025-02-09', seq: 1 }),
  });
}

/** A portal that imports nothing and remembers what it was asked. */
export class FakePortal {
  readonly asked: Asked[] = [];
  /** Of these, what a post-mortem was made of. */
  readonly imports: Asked[] = [];
  /** `undefined` hangs up without an answer. */
  answer: (asked: Asked) => Answer | undefined | Promise<Answer> =
    likeThePortal;
  readonly #server: Server = createServer(async (req, res) => {
    const asked = await read(req);
    this.asked.push(asked);
    const answer = await this.answer(asked);
    if (!answer) {
      req.socket.destroy();
      return;
    }
    if (answer.status === 201) this.imports.push(asked);
    res.writeHead(answer.status, answer.headers);
    res.end(JSON.stringify(answer.body));
  });

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

async function read(req: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(req.url!, 'http://portal');
  return {
    path: `${req.method} ${pathname}`,
    query: Object.fromEntries(searchParams),
    token: req.headers.authorization,
    key: req.headers['idempotency-key'] as string | undefined,
    type: req.headers['content-type'],
    markdown: await text(req),
  };
}
