import type { MarkedSpan } from './Span';

/**
 * Where spans of a text are after it was changed in one place: those before the change stay, those behind it move
 * along, and those that were changed themselves are gone until the text is looked at again. Where the same text came
 * about by a change here or there, what either of them left alone is kept. Takes time linear in the text.
 *
 * @param spans - in the order in which they begin, as those that are returned
 */
export function shiftSpans<S extends MarkedSpan>(
  spans: readonly S[],
  from: string,
  to: string,
): readonly S[] {
  if (spans.length === 0 || from === to) return spans;
  const shorter = Math.min(from.length, to.length);
  let before = 0;
  while (before < shorter && from[before] === to[before]) before++;
  let behind = 0;
  while (
    behind < shorter &&
    from[from.length - 1 - behind] === to[to.length - 1 - behind]
  ) {
    behind++;
  }
  const by = to.length - from.length;
  return spans
    .flatMap(span => {
      if (span.end <= before) return [span];
      if (span.start < from.length - behind) return [];
      return [{ ...span, start: span.start + by, end: span.end + by }];
    })
    .sort((a, b) => a.start - b.start);
}
