import type { ActKind } from 'backstage-plugin-postmortems-node';

// One look for the words that most lines don't have, before it is asked which of them it is.
const ANY =
  /\b(?:start(?:ing|ed)|listening|running on|ready to|shut(?:ting)? ?down|sig(?:term|kill|int)|exiting|exited|terminat(?:ing|ed)|stopp(?:ing|ed)|oom|killed|out of memory|deploy|roll(?:ing|ed)? ?back|rollback)/i;

const STOPPED =
  /\b(?:shutting down|shut down|shutdown|sig(?:term|kill|int)\b|exiting|exited|terminating|oom[- ]?kill|out of memory|killed process|was killed)/i;
/** What else comes to an end, and the settings of an end. */
const NOT_STOPPED =
  /\b(?:shutting down|shut down|terminating|exiting|exited) (?:[a-z\d]{1,12} ){0,2}(?:connection|session|transaction|request|stream|thread|loop)s?\b|\b(?:thread|goroutine|loop) (?:is |has )?(?:shutting down|exiting|exited)|\bshutdown[-_. ]?(?:hook|time-?out|grace|delay|period|handler)/i;
const STARTED =
  /\b(?:listening (?:on|at)|running on https?:|server (?:is )?(?:started|running|listening)|start(?:ing|ed) (?:(?!(?:to|of|for|from|with|in)\b)\S+ ){0,3}(?:server|service|application|daemon)\b|^starting \S+$|started \S+ in [\d.]+ ?s|ready to (?:receive|accept|serve))/i;
const ROLLBACK = /\broll(?:ing|ed)? ?back\b/i;
/** What databases take back. */
const TRANSACTION =
  /\b(?:transactions?|tx|savepoints?|commit|sql|sessions?|migrations?|database|statement)\b/i;
const DEPLOY =
  /\b(?:deploy(?:ing|ed|ment) (?:of |to |version |release |\S+ (?:to|version))|release \S+ deployed)/i;

/** What a line of a log says of the life of a process, if anything. */
export function lifecycleOf(message: string): ActKind | undefined {
  if (!ANY.test(message)) return undefined;
  if (STOPPED.test(message) && !NOT_STOPPED.test(message)) return 'stopped';
  if (STARTED.test(message)) return 'started';
  if (ROLLBACK.test(message) && !TRANSACTION.test(message)) return 'rollback';
  if (DEPLOY.test(message)) return 'deploy';
  return undefined;
}
