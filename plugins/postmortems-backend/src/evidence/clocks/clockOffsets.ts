import type { Work } from '../../inTurns';
import type { Artefact } from '../proposals/Artefact';
import { alertMoments } from './alertMoments';
import type { ClockFinding } from './ClockFinding';
import { countOffset } from './countOffset';
import { answeredOnsets, measuredOnsets } from './errorOnsets';
import type { Moment } from './Moment';
import { momentOffset } from './momentOffset';
import { Track, tracksOf } from './tracks';

/**
 * How far the clocks of each two artefacts are apart, where both saw the same thing: an alert, requests,
 * errors. Of two that share nothing nothing is told. Pure, and so the same for the same artefacts.
 */
export function* clockOffsets(artefacts: Artefact[]): Work<ClockFinding[]> {
  const findings: ClockFinding[] = [];
  const witnesses: Witness[] = [];
  for (const artefact of artefacts) {
    witnesses.push(witnessOf(artefact));
    yield;
  }
  for (const [i, one] of witnesses.entries()) {
    for (const other of witnesses.slice(i + 1)) {
      const finding = offsetBetween(one, other);
      if (finding) {
        findings.push({
          artefactId: one.artefact.id,
          otherId: other.artefact.id,
          ...finding,
        });
      }
      yield;
    }
  }
  return findings;
}

/** What an artefact tells that others may have seen as well. */
interface Witness {
  artefact: Artefact;
  tracks: Track[];
  alerts: Moment[];
  answered: Moment[];
  measured: Moment[];
}

function witnessOf(artefact: Artefact): Witness {
  return {
    artefact,
    tracks: tracksOf(artefact),
    alerts: alertMoments(artefact),
    answered: answeredOnsets(artefact),
    measured: measuredOnsets(artefact),
  };
}

function offsetBetween(one: Witness, other: Witness) {
  return (
    countOffset(one.tracks, other.tracks) ??
    momentOffset(one.alerts, other.alerts, 'alerts') ??
    momentOffset(
      one.measured,
      [...other.measured, ...other.answered],
      'metric',
    ) ??
    momentOffset(one.answered, other.measured, 'metric')
  );
}
