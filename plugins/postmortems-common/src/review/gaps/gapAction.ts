import type { ActionItem, DataGap, Evidence } from '../../model';

const DAY_MS = 86_400_000;

/** For how long data is usually kept, in days. */
const USUAL_DAYS = [7, 14, 30, 90, 180, 365];

/** What would have the data at hand next time; its words are those of the reader's language. */
export type GapAction = Pick<ActionItem, 'type' | 'priority'> & {
  /** What it is about, as the timeline calls it. */
  source: string;
} & (
    | { kind: 'keep'; data: 'logs' | 'metrics'; days: number }
    | { kind: 'alert' }
    | { kind: 'scrape' }
  );

/**
 * Data that begins late or ends early is to be kept for longer: for as long as somebody came late to
 * look for it, in the lengths that people set. A source that fell silent is to be noticed, and
 * measurements are to be taken without gaps.
 */
export function gapAction(
  { kind, from }: Pick<DataGap, 'kind' | 'from'>,
  evidence: Pick<Evidence, 'source' | 'title' | 'lines' | 'createdAt'>,
): GapAction {
  const common = {
    source: evidence.source || evidence.title,
    priority: 'medium' as const,
  };
  switch (kind) {
    case 'silent':
      return { ...common, kind: 'alert', type: 'detect' };
    case 'missing_points':
      return { ...common, kind: 'scrape', type: 'detect' };
    default: {
      const age = (Date.parse(evidence.createdAt) - Date.parse(from)) / DAY_MS;
      return {
        ...common,
        kind: 'keep',
        type: 'process',
        data: evidence.lines > 0 ? 'logs' : 'metrics',
        days: USUAL_DAYS.find(days => days >= age) ?? 365,
      };
    }
  }
}
