import type { Conflict, Row } from 'backstage-plugin-postmortems-common';
import { PROSE } from '../../ui/difference/prose';
import { mergeTexts } from './mergeTexts';

/** Whose value a contested field gets. */
export type Choice = 'mine' | 'theirs' | 'merged';

export interface FieldChoice {
  choice: Choice;
  /** What a merge would be; none for what is not text. */
  merged?: string;
  /** True where both changed the same lines, so that both texts stand in it one after the other. */
  stacked?: boolean;
}

/** Contested fields in which both sides wrote text can be merged; that is proposed where it is plain how. */
export function firstChoices<T extends Row>(
  conflict: Conflict<T>,
): Map<keyof T, FieldChoice> {
  return new Map(
    conflict.fields.map(field => [field, firstChoice(conflict, field)]),
  );
}

function firstChoice<T extends Row>(
  { base, mine, theirs }: Conflict<T>,
  field: keyof T,
): FieldChoice {
  const sides: unknown[] = [base[field], mine[field], theirs[field]];
  const isText = sides.every(side => typeof side === 'string');
  if (!isText || !PROSE.has(String(field))) return { choice: 'mine' };
  const [before, own, other] = sides as [string, string, string];
  const merged = mergeTexts(before, own, other);
  if (merged !== undefined) return { choice: 'merged', merged };
  // Nobody's text is left out of what is called both. A title or a source of two halves is proposed to nobody.
  const isLong = [own, other].some(text => text.includes('\n'));
  return isLong || field === 'body'
    ? { choice: 'merged', merged: `${other}\n\n${own}`, stacked: true }
    : { choice: 'mine', merged: `${other} ${own}`, stacked: true };
}

/**
 * The choices once the other side has changed again. What the person has chosen and written stays
 * theirs; the newer change is merged into it where it is plain how.
 * @param shown - the conflict they have been looking at
 */
export function choicesAgain<T extends Row>(
  shown: Conflict<T>,
  choices: ReadonlyMap<keyof T, FieldChoice>,
  conflict: Conflict<T>,
): Map<keyof T, FieldChoice> {
  const again = firstChoices(conflict);
  for (const field of conflict.fields) {
    const made = choices.get(field);
    if (!made) continue;
    const [before, after] = [shown.theirs[field], conflict.theirs[field]];
    const merged =
      made.merged !== undefined &&
      typeof before === 'string' &&
      typeof after === 'string'
        ? mergeTexts(before, made.merged, after)
        : undefined;
    again.set(field, { ...made, merged: merged ?? made.merged });
  }
  return again;
}

/** How a time was written goes with the time, and who chose a category with the category. */
const WITH: Record<string, string> = {
  occurredAt: 'timeOrigin',
  category: 'categorySource',
  patternId: 'patternSource',
};

/** The values that end the conflict. */
export function resolution<T extends Row>(
  conflict: Conflict<T>,
  choices: ReadonlyMap<keyof T, FieldChoice>,
): Partial<T> {
  const values: Partial<T> = {};
  for (const [field, { choice, merged }] of choices) {
    if (choice === 'mine') values[field] = conflict.mine[field];
    if (choice === 'merged') values[field] = merged as T[keyof T];
    if (choice === 'theirs') {
      values[field] = conflict.theirs[field];
      const companion = WITH[String(field)] as keyof T | undefined;
      if (companion) values[companion] = conflict.theirs[companion];
    }
  }
  return values;
}
