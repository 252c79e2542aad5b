import {
  groupRefSchema,
  WHOLE_ORGANISATION,
} from 'backstage-plugin-postmortems-common';

/** Whose actions are gone through, as addresses say it: a group, or `organisation`. */
export type ReviewScope = string;

/** The scope that an address asks for; none where it asks for no review, or for none that there could be. */
export function readScope(text: string | null): ReviewScope | null {
  if (text === WHOLE_ORGANISATION) return text;
  return groupRefSchema.safeParse(text).data ?? null;
}

/** The group of a scope; none of the whole organisation. */
export function groupOf(scope: ReviewScope): string | null {
  return scope === WHOLE_ORGANISATION ? null : scope;
}
