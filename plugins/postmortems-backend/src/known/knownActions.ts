import {
  KNOWN_REASONS,
  KNOWN_STANDINGS,
  KnownAction,
} from 'backstage-plugin-postmortems-common';
import { actionKey } from '../actionItems/actionKey';
import { EarlierAction } from './EarlierAction';
import { standingAt, UndoneChange } from './standingAt';

const DAY_MS = 86_400_000;

/** What a factor of the post-mortem is a case of. */
export interface KnownFactor {
  id: string;
  category: string | null;
  categorySource: string;
  /** Of its pattern: the set of merged ones. */
  rootId: string | null;
  patternSource: string;
}

/** What is known of a post-mortem and of what went before it. */
export interface Before {
  actions: readonly EarlierAction[];
  /** By action. */
  changes: ReadonlyMap<string, readonly UndoneChange[]>;
  factors: readonly KnownFactor[];
  /** What the post-mortem itself is about. */
  own: readonly string[];
  at: string;
}

/** Each action once, by its best reason, with the factors that it is told for. */
export function knownActions(before: Before): KnownAction[] {
  const byAction = new Map<string, KnownAction>();
  for (const action of before.actions) {
    const item = known(action, before);
    if (!item) continue;
    const other = byAction.get(action.id);
    byAction.set(action.id, other ? better(item, other) : item);
  }
  return [...byAction.values()];
}

/** The gravest first: how it stood, how sure it is, and whether it is the service's own; then the latest. */
export function byGravity(a: KnownAction, b: KnownAction): number {
  const rank = (item: KnownAction) => [
    KNOWN_STANDINGS.indexOf(item.standing),
    KNOWN_REASONS.indexOf(item.reason),
    Number(item.isSuggested),
    Number(item.isDependency),
    item.days,
  ];
  const [ranksA, ranksB] = [rank(a), rank(b)];
  const i = ranksA.findIndex((value, at) => value !== ranksB[at]);
  if (i >= 0) return ranksA[i] - ranksB[i];
  const name = ({ postmortem, action, entityRef, factor }: KnownAction) =>
    `${postmortem.ref} ${action.key} ${entityRef} ${factor?.statement ?? ''}`;
  return name(a) < name(b) ? -1 : 1;
}

function known(
  action: EarlierAction,
  { changes, factors, own, at }: Before,
): KnownAction | undefined {
  const standing = standingAt(action, changes.get(action.id) ?? [], at);
  const reason = reasonFor(action, factors);
  if (!standing || !reason) return undefined;
  const { id, number, title, status, dueOn, factor } = action;
  const { postmortem, entityRef, promisedAt } = action;
  return {
    postmortem,
    action: { ...{ id, key: actionKey(number), title }, status, dueOn },
    factor: factor && {
      ...{ id: factor.id, statement: factor.statement },
      category: factor.category,
    },
    ...reason,
    ...{ entityRef, standing },
    isDependency: !own.includes(entityRef),
    knownSince: promisedAt,
    days: Math.floor((Date.parse(at) - Date.parse(promisedAt)) / DAY_MS),
  };
}

type Reason = Pick<KnownAction, 'reason' | 'isSuggested' | 'factorIds'>;

function reasonFor(
  { factor }: EarlierAction,
  factors: readonly KnownFactor[],
): Reason | undefined {
  if (!factor) return { reason: 'service', isSuggested: false, factorIds: [] };
  const same = {
    pattern: factors.filter(
      ({ rootId }) => rootId !== null && rootId === factor.rootId,
    ),
    category: factors.filter(
      ({ rootId, category }) =>
        rootId === null && category !== null && category === factor.category,
    ),
  };
  const reason = same.pattern.length > 0 ? 'pattern' : 'category';
  const mine = same[reason];
  if (mine.length === 0) return undefined;
  const source = (
    from: Pick<KnownFactor, 'patternSource' | 'categorySource'>,
  ) => (reason === 'pattern' ? from.patternSource : from.categorySource);
  return {
    reason,
    isSuggested:
      source(factor) === 'suggested' ||
      mine.every(each => source(each) === 'suggested'),
    factorIds: mine.map(({ id }) => id).sort(),
  };
}

/** The better of two reasons to tell of one action, for the factors of both where they are alike. */
function better(a: KnownAction, b: KnownAction): KnownAction {
  const [first, second] = byGravity(a, b) <= 0 ? [a, b] : [b, a];
  if (first.reason !== second.reason) return first;
  return {
    ...first,
    factorIds: [...new Set([...first.factorIds, ...second.factorIds])].sort(),
  };
}
