import type { Artefact } from '../proposals/Artefact';
import { alertMoments } from './alertMoments';
import type { ClockFinding } from './ClockFinding';
import { countOffset } from './countOffset';
import { momentOffset } from './momentOffset';
import { answeredOnsets, measuredOnsets } from './errorOnsets';
import { tracksOf } from './tracks';

/**
 * How far the clocks of each two artefacts are apart, where both saw the same thing: an alert, requests,
 * errors. Of two that share nothing nothing is told. Pure, and so the same for the same artefacts.
 */
export function clockOffsets(artefacts: Artefact[]): ClockFinding[] {
  const witnesses = artefacts.map(artefact => ({
    artefact,
    tracks: tracksOf(artefact),
    alerts: alertMoments(artefact),
    answered: answeredOnsets(artefact),
    measured: measuredOnsets(artefact),
  }));
  return witnesses.flatMap((one, i) =>
    witnesses.slice(i + 1).flatMap(other => {
      const finding =
        countOffset(one.tracks, other.tracks) ??
        momentOffset(one.alerts, other.alerts, 'alerts') ??
        momentOffset(
          one.measured,
          [...other.measured, ...other.answered],
          'metric',
        ) ??
        momentOffset(one.answered, other.measured, 'metric');
      return finding
        ? [
            {
              artefactId: one.artefact.id,
              otherId: other.artefact.id,
              ...finding,
            },
          ]
        : [];
    }),
  );
}
