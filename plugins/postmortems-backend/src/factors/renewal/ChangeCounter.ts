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
   * What becomes what, that of most factors first, as far as it is told. Patterns that the viewer sees as one are one,
   * and nothing changes between them.
   * @param patterns - what the viewer sees each as; a change of one that has no name for them is not told
   */
  told(patterns: Map<string, PatternMention>): {
    changes: RenewalChange[];
    isMore: boolean;
  } {
    const byKey = new Map<string, RenewalChange>();
    for (const counted of this.#changes.values()) {
      for (const change of told(counted, patterns)) {
        const key = keyOf(change);
        const other = byKey.get(key);
        byKey.set(key, other ? sumOf(other, change) : change);
      }
    }
    const changes = [...byKey]
      .sort(
        ([a, one], [b, other]) =>
          factorsOf(other) - factorsOf(one) || (a < b ? -1 : 1),
      )
      .map(([, change]) => change);
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
  if (sides.from?.id === sides.to?.id) return [];
  return [{ of, from: sides.from, to: sides.to, ...counts }];
}

/** Patterns are the same where the viewer sees them as one. */
function keyOf(change: RenewalChange): string {
  const sides =
    change.of === 'category'
      ? [change.from, change.to]
      : [change.from?.id, change.to?.id];
  return JSON.stringify([change.of, ...sides]);
}

function sumOf(change: RenewalChange, other: RenewalChange): RenewalChange {
  return {
    ...change,
    waiting: change.waiting + other.waiting,
    applied: change.applied + other.applied,
  };
}

function factorsOf({ waiting, applied }: RenewalChange): number {
  return waiting + applied;
}
