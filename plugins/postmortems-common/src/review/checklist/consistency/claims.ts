import type { Postmortem, Section } from '../../../model';
import { formatDuration } from '../../../report/text/times';
import { placeOfSection } from '../places';
import { clock, Contradiction } from './Contradiction';
import { LENGTH, readLength, StatedLength, tolerance } from './lengths';
import { instantsOf, MOMENT } from './moments';

/** `10 minutes from page to fix`, `12 min between the alert and mitigation` */
const SPAN = new RegExp(
  `(${LENGTH}) (?:from|between) (?:the )?(${MOMENT}) (?:to|and|until) (?:the )?(${MOMENT})(?![\\w-])`,
  'gi',
);

/** `Alert fired within 90 seconds of first errors` */
const WITHIN = new RegExp(
  `\\b(${MOMENT})\\b[^.;:\\n]{0,40}? within (${LENGTH}) (?:of|after|from) (?:the )?(${MOMENT})(?![\\w-])`,
  'gi',
);

type Told = Pick<
  Postmortem,
  | 'timeline'
  | 'startedAt'
  | 'detectedAt'
  | 'acknowledgedAt'
  | 'mitigatedAt'
  | 'resolvedAt'
>;

/** Spans of time between moments of the incident, claimed in prose, that the timeline has otherwise. */
export function claimedSpans(
  section: Section,
  postmortem: Told,
): Contradiction[] {
  const { body } = section;
  const spans = [...body.matchAll(SPAN)].flatMap(found => {
    const [claim, text, from, to] = found;
    const length = readLength(text, body.slice(0, found.index));
    const measured = length && nearest(length, from, to, postmortem);
    if (!measured) return [];
    const isTrue =
      Math.abs(measured.length - length.milliseconds) <= tolerance(length);
    return isTrue ? [] : [told('span', section, claim, measured, length)];
  });
  const withins = [...body.matchAll(WITHIN)].flatMap(found => {
    const [claim, to, text, from] = found;
    const length = readLength(text);
    const measured = length && nearest(length, from, to, postmortem);
    // Rounded up to what is claimed is still within.
    return measured && measured.length > length.milliseconds + length.unit
      ? [told('within', section, claim, measured, length)]
      : [];
  });
  return [...spans, ...withins];
}

interface Measured {
  from: number;
  to: number;
  length: number;
}

/** Of all that may be meant, what comes nearest to the claim; undefined where it is not known. */
function nearest(
  { milliseconds }: StatedLength,
  from: string,
  to: string,
  postmortem: Told,
): Measured | undefined {
  const ends = instantsOf(to, postmortem);
  const spans = instantsOf(from, postmortem).flatMap(start =>
    ends.map(end => ({ from: start, to: end, length: end - start })),
  );
  const apart = ({ length }: Measured) => Math.abs(length - milliseconds);
  return spans.sort((a, b) => apart(a) - apart(b))[0];
}

function told(
  reason: 'span' | 'within',
  section: Section,
  claim: string,
  { from, to, length }: Measured,
  { unit }: StatedLength,
): Contradiction {
  // As exactly as it is claimed, as long as something is left then.
  const rounded = Math.round(length / unit) * unit;
  return {
    state: 'warn',
    reason,
    values: {
      section: section.title,
      claim: claim.replace(/\s+/g, ' '),
      length: formatDuration(rounded || length),
      from: clock(from),
      to: clock(to),
    },
    places: [placeOfSection(section)],
  };
}
