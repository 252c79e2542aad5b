import type { MarkedSpan } from '../marks/Span';

/** Selects words in a text area and brings them into sight. */
export function showInArea(
  area: HTMLTextAreaElement,
  { key, start, end }: MarkedSpan,
): void {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const mark = area.parentElement?.querySelector<HTMLElement>(
    `[data-mark="${CSS.escape(key)}"]`,
  );
  if (mark) {
    const { top, bottom } = mark.getBoundingClientRect();
    const seen = area.getBoundingClientRect();
    if (top < seen.top || bottom > seen.bottom) {
      area.scrollTop += (top + bottom - seen.top - seen.bottom) / 2;
    }
  }
  area.scrollIntoView?.({ block: 'nearest' });
}
