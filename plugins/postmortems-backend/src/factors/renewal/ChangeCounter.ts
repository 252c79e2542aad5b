import {
  MOST_RENEWAL_CHANGES,
  PatternMention,
  RenewalChange,
} from 'backstage-plugin-postmortems-common';
import { Sorting } from './SortedFactor';
import { ToldProposal } from './ProposalStore';

interface Counted {
  of: 'category' | 'pattern';
  from: string | null;
  to: string | null;
  waiting: number;
  applied: number;
}

const SIDES = { category: 'category', pattern: 'patternId' } as const;

/** Adds up what would become of factors, however many there are: it keeps only which changes there are. */
export class ChangeCounter {
  waiting = 0;
  applied = 0;
  readonly #changes = new Map<string, Counted>();
  readonly #madeBy = new Set<number>();

  add({ isApplied, madeBy, from, to }: ToldProposal): void {
    const counted = isApplied ? 'applied' : 'waiting';
    this[counted] += 1;
    if (!isApplied) this.#madeBy.add(madeBy);
    for (const unit of ['category', 'pattern'] as const) {
      const sideOf = (sorting: Sorting) => sorting[SIDES[unit]];
      if (sideOf(from) === sideOf(to)) continue;
      const key = JSON.stringify([unit, sideOf(from), sideOf(to)]);
      const change = this.#changes.get(key) ?? {
        ...{ of: unit, from: sideOf(from), to: sideOf(to) },
        ...{ waiting: 0, applied: 0 },
      };
      change[counted] += 1;
      this.#changes.set(key, change);
    }
  }

  get madeBy(): number[] {
    return [...this.#madeBy].sort((a, b) => a - b);
  }

  /** The patterns that are named in any of them. */
  get patternIds(): string[] {
    const ids = [...this.#changes.values()].flatMap(({ of, from, to }) =>
      of === 'pattern' ? [from, to] : [],
    );
    return [...new Set(ids.flatMap(id => id ?? []))];
  }

  /**
   * Those of most factors first, and which of these are told.
   * @param patterns - what the viewer sees each as; a change of one that has no name for them is not told
   */
  told(patterns: Map<string, PatternMention>): {
    changes: RenewalChange[];
    isMore: boolean;
  } {
    const ordered = [...this.#changes].sort(
      ([a, one], [b, other]) =>
        other.waiting + other.applied - (one.waiting + one.applied) ||
        (a < b ? -1 : 1),
    );
    const changes = ordered.flatMap(([, change]) => told(change, patterns));
    return {
      changes: changes.slice(0, MOST_RENEWAL_CHANGES),
      isMore: changes.length > MOST_RENEWAL_CHANGES,
    };
  }
}

function told(
  { of, from, to, ...counts }: Counted,
  patterns: Map<string, PatternMention>,
): RenewalChange[] {
  if (of === 'category') return [{ of, from, to, ...counts }];
  const mention = (id: string | null) =>
    id === null ? null : patterns.get(id);
  const sides = { from: mention(from), to: mention(to) };
  if (sides.from === undefined || sides.to === undefined) return [];
  return [{ of, from: sides.from, to: sides.to, ...counts }];
}
