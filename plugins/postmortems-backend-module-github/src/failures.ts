import { TrackerError } from 'backstage-plugin-postmortems-node';

/** GitHub asks for a minute where it does not say how long a secondary limit lasts. */
const SECONDARY_MS = 60_000;
/** Its clock tells whole seconds. */
const SECOND_MS = 1_000;

/** An answer that is an error, as Octokit gives it. */
export interface ErrorAnswer {
  status: number;
  headers: Record<string, string | number | undefined>;
  message: string;
}

/** What Octokit threw, as an answer; `undefined` where none came. */
export function answerOf(error: any): ErrorAnswer | undefined {
  const response = error?.response;
  if (!response) return undefined;
  const { status, headers, data } = response;
  const message = typeof data?.message === 'string' ? data.message : '';
  return { status, headers, message };
}

/**
 * What an answer means for what was asked.
 * @returns `undefined` where nobody knows whether it was done: it is asked again
 */
export function failureOf(
  { status, headers, message }: ErrorAnswer,
  about: string,
  now: Date,
): TrackerError | undefined {
  const limit = limitOf({ status, headers, message }, now);
  if (limit) return limit;
  if (status >= 500) return undefined;
  return TrackerError.refused(
    `GitHub refuses ${about}: ${message.slice(0, 200) || status}`,
  );
}

/**
 * The end of a rate limit. By how long it lasts, not by what GitHub's clock will say then: ours may differ.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function limitOf(
  { status, headers, message }: ErrorAnswer,
  now: Date,
): TrackerError | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = (ms: number) => new Date(now.getTime() + ms);
  const retryAfter = Number(headers['retry-after']);
  if (retryAfter > 0) {
    return TrackerError.later(
      'GitHub asks to be left alone for a while (secondary rate limit)',
      after(retryAfter * SECOND_MS),
    );
  }
  if (headers['x-ratelimit-remaining'] === '0') {
    const theirs = Date.parse(String(headers.date)) || now.getTime();
    const reset = Number(headers['x-ratelimit-reset']) * SECOND_MS;
    const wait = reset > 0 ? reset - theirs : SECONDARY_MS;
    return TrackerError.later(
      'GitHub’s rate limit is used up',
      after(Math.max(wait, 0) + SECOND_MS),
    );
  }
  if (status === 429 || /secondary rate limit|abuse/i.test(message)) {
    return TrackerError.later(
      'GitHub asks to be left alone for a while (secondary rate limit)',
      after(SECONDARY_MS),
    );
  }
  return undefined;
}
