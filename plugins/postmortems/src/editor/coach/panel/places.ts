import type { CheckPlace } from 'backstage-plugin-postmortems-common';

/** The columns of rows that are not called as their fields are. */
const COLUMNS: Record<string, string> = { occurredAt: 'time', dueOn: 'due' };

const FOCUSABLE = 'input, select, textarea, button';

/** The element at a place in the form of its part; none where the part as a whole is meant. */
export function elementAt(
  form: Element,
  { part, id, field }: CheckPlace,
): HTMLElement | null {
  if (part === 'section') return form.querySelector('textarea');
  const within =
    id === null
      ? field && form.querySelector(`[data-field="${field}"]`)
      : form.querySelector(`[data-row="${CSS.escape(id)}"]`);
  if (!within) return null;
  const column = field && (COLUMNS[field] ?? field);
  return (
    (column &&
      within.querySelector<HTMLElement>(`[data-column="${column}"]`)) ||
    within.querySelector<HTMLElement>('[data-column]') ||
    within.querySelector<HTMLElement>(FOCUSABLE)
  );
}
