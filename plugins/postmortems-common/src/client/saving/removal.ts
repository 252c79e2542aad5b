import { dequal } from 'dequal';
import type { FieldRules, Removal, Row } from './types';

/** What has to be asked of the server next, so that the row is there or gone as the person wants it. */
export function nextRequest<T extends Row>(
  removal: Removal<T> | undefined,
): 'remove' | 'restore' | undefined {
  if (!removal) return undefined;
  // One whose fate is unknown is repeated until it is known.
  if (removal.sent) return removal.sent;
  if (removal.wanted === !!removal.deleted) return undefined;
  return removal.wanted ? 'remove' : 'restore';
}

/** True when the row is gone and nobody wants it back. */
export function isGone<T extends Row>(
  removal: Removal<T> | undefined,
): boolean {
  return !!removal?.wanted && nextRequest(removal) === undefined;
}

/** A row as the person saw it last, and what they have sent since without hearing back. */
interface Known<T extends Row> {
  seen: T;
  sent?: Partial<T>;
}

/** What of a deletion is still meant now that the row is there in a newer version. */
export function stillMeant<T extends Row>(
  rules: FieldRules<T>,
  removal: Removal<T>,
  known: Known<T>,
  current: T,
): Removal<T> | undefined {
  const { wanted, sent, deleted } = removal;
  // It was gone. Unless it is our own doing that it is back, whoever did that wants it.
  if (deleted && !(wanted && sent)) return undefined;
  // What the person has not seen is not deleted.
  if (changedByOthers(rules, known, current)) return undefined;
  return deleted ? { wanted } : removal;
}

/** True when somebody else has changed what a person sees in a row, as far as their own request does not explain it. */
function changedByOthers<T extends Row>(
  rules: FieldRules<T>,
  { seen, sent = {} }: Known<T>,
  current: T,
): boolean {
  return rules.fields.some(
    field =>
      !dequal(current[field], seen[field]) &&
      !(field in sent && dequal(current[field], sent[field])),
  );
}
