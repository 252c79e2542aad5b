import type { Signature } from '../digest/Digest';
import type { Trouble } from './Change';

const UNREACHABLE =
  /\b(?:refused|unreachable|no live upstreams?|prematurely closed|reset by peer|no such host|no route to host|broken pipe|no healthy|not available|unavailable|bad gateway)\b/i;
const SLOW =
  /\b(?:timed? ?out|timeout|deadline exceeded|slow|took|latency|went away|gateway time)\b/i;

/** Which trouble errors of one kind speak of. */
export function troubleOf({
  key,
  status,
}: Pick<Signature, 'key' | 'status'>): Trouble {
  if (status === 502 || status === 503) return 'unreachable';
  if (status === 504) return 'slow';
  if (status !== null) return 'errors';
  if (UNREACHABLE.test(key)) return 'unreachable';
  return SLOW.test(key) ? 'slow' : 'errors';
}
