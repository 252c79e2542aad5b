import type { ActKind } from 'backstage-plugin-postmortems-node';

// One look for the words that most lines don't have, before it is asked which of them it is.
const ANY =
  /\b(?:start(?:ing|ed)|listening|ready to|shut(?:ting)? ?down|sig(?:term|kill|int)|exiting|exited|terminat(?:ing|ed)|stopp(?:ing|ed)|oom|killed|out of memory|deploy|roll(?:ing|ed)? ?back|rollback)/i;

const STOPPED =
  /\b(?:shutting down|shut down|shutdown|sig(?:term|kill|int)\b|exiting|exited|terminating|oom[- ]?kill|out of memory|killed process|was killed)/i;
const STARTED =
  /\b(?:listening (?:on|at)|server (?:is )?(?:started|running|listening)|start(?:ing|ed) (?:\S+ ){0,3}(?:server|service|application|daemon)|^starting \S+$|started \S+ in [\d.]+ ?s|ready to (?:receive|accept|serve))/i;
const ROLLBACK = /\broll(?:ing|ed)? ?back\b(?! transaction)/i;
const DEPLOY =
  /\b(?:deploy(?:ing|ed|ment) (?:of |to |version |release |\S+ (?:to|version))|release \S+ deployed)/i;

/** What a line of a log says of the life of a process, if anything. */
export function lifecycleOf(message: string): ActKind | undefined {
  if (!ANY.test(message)) return undefined;
  if (STOPPED.test(message)) return 'stopped';
  if (STARTED.test(message)) return 'started';
  if (ROLLBACK.test(message)) return 'rollback';
  if (DEPLOY.test(message)) return 'deploy';
  return undefined;
}
