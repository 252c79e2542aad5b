import { ServiceUnavailableError } from '@backstage/errors';
import type { Source } from './Source';

const TIMEOUT_MS = 3_000;
const MOST_BYTES = 1_000_000;

/**
 * Asks a source for JSON. It leads nowhere else (redirects are refused), takes no longer than three
 * seconds and no more than a megabyte.
 * @throws ServiceUnavailableError whatever goes wrong; what the source answered stays out of it
 */
export async function fetchJson(
  source: Source,
  path: string,
  query: Record<string, string>,
): Promise<Buffer> {
  const { url, name, authorization } = source;
  const unavailable = (what: string) =>
    new ServiceUnavailableError(`${name} ${what}`);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(authorization && { authorization }),
      },
      signal,
    });
    if (answer.status >= 300 && answer.status < 400) {
      throw unavailable('leads elsewhere, and is not followed');
    }
    if (!answer.ok) throw unavailable(`answered with ${answer.status}`);
    const type = answer.headers.get('content-type') ?? '';
    if (!/^application\/json\b/i.test(type)) {
      throw unavailable('did not answer with JSON');
    }
    const body = await readAtMost(MOST_BYTES, answer.body);
    if (!body) throw unavailable('answered with more than a megabyte');
    JSON.parse(body.toString());
    return body;
  } catch (error) {
    if (error instanceof ServiceUnavailableError) throw error;
    if (error instanceof SyntaxError) {
      throw unavailable('answered with something that is no JSON');
    }
    throw unavailable(
      signal.aborted ? 'did not answer in time' : 'could not be reached',
    );
  }
}

/** @returns undefined when there is more */
async function readAtMost(
  most: number,
  body: AsyncIterable<Uint8Array> | null,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
