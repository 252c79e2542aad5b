import type { Evidence } from '../../model';
import type { TimedEvent, TimeFinding, TimeTarget } from './TimeFinding';

/** What is taken where nobody says anything. */
const ASSUMED = 'UTC';

/** A time of day with its zone behind it, as logs write one. */
const WITH_ZONE =
  /\d:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?\]? ?(?:Z\b|UTC|GMT|[+-]\d{2}:?\d{2}\b)/;

/** A time that was written without its zone. */
export function writtenWithoutZone(
  target: TimeTarget,
  { occurredAt, timeOrigin }: Pick<TimedEvent, 'occurredAt' | 'timeOrigin'>,
): TimeFinding[] {
  return occurredAt !== null && timeOrigin?.zone === ''
    ? [{ check: 'no_zone', target, zone: ASSUMED }]
    : [];
}

/**
 * An event whose time is that of lines without a zone alone, in artefacts of which nobody has said in
 * which zone they are to be read. Another source that saw it at the same time vouches for it.
 */
export function citedWithoutZone(
  { key, occurredAt, timeOrigin, citations }: TimedEvent,
  artefacts: ReadonlyMap<string, Pick<Evidence, 'withoutZone' | 'zone'>>,
): TimeFinding[] {
  // Somebody wrote this time by hand.
  if (occurredAt === null || timeOrigin !== null) return [];
  const isAssumed = citations.every(({ evidenceId, text }) => {
    const artefact = artefacts.get(evidenceId);
    return (
      artefact !== undefined &&
      artefact.withoutZone > 0 &&
      artefact.zone === ASSUMED &&
      !WITH_ZONE.test(text)
    );
  });
  return citations.length > 0 && isAssumed
    ? [
        {
          check: 'no_zone',
          target: { kind: 'event', id: key },
          zone: ASSUMED,
          evidenceId: citations[0].evidenceId,
        },
      ]
    : [];
}
