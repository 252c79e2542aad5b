import type { TimeSpan } from '../gaps/DataGap';
import type { Proposal, ProposalKind } from './Proposal';

const HOUR_MS = 3_600_000;
/** What caused it was done hours before, now and then; what is done long afterwards is its aftermath. */
const BEFORE_MS = 6 * HOUR_MS;
const AFTER_MS = 2 * HOUR_MS;

const TURNS: ReadonlySet<ProposalKind> = new Set([
  'errors_start',
  'slow_start',
  'process_gone',
  'eased',
  'recovered',
]);

/**
 * Leaves out what people and systems did, and which alerts fired, at quite another time: a list of
 * deployments goes back for months. Where it is not known when the incident was, its trouble tells; where
 * there is none either, nothing is left out.
 * @param window - of the incident, where it is known
 */
export function nearIncident(
  proposals: Proposal[],
  window: TimeSpan | null,
): Proposal[] {
  const turns = proposals
    .filter(({ kind }) => TURNS.has(kind))
    .map(({ time }) => time);
  if (!window && turns.length === 0) return proposals;
  const { from, to } = window ?? {
    from: Math.min(...turns),
    to: Math.max(...turns),
  };
  return proposals.filter(
    ({ kind, time }) =>
      TURNS.has(kind) || (time >= from - BEFORE_MS && time <= to + AFTER_MS),
  );
}
