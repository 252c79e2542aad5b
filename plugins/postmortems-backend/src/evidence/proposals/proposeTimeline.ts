import type { TimeSpan } from '../gaps/DataGap';
import type { Work } from '../../inTurns';
import { actProposals } from './actProposals';
import { alertProposals } from './alertProposals';
import { alertTimes } from './alertTimes';
import type { Artefact } from './Artefact';
import type { Episode } from './Change';
import { logEpisodes } from './logEpisodes';
import { metricEpisodes } from './metricEpisodes';
import { mainSpan } from './mainSpan';
import { nearIncident } from './nearIncident';
import type { Proposal } from './Proposal';
import { LifecycleAct, troubleProposals } from './troubleProposals';
import { withMilestones } from './withMilestones';

/** What lies so near to where all evidence begins or ends is where it was cut, not what happened. */
const EDGE_MS = 20_000;

/**
 * The handful of events that a person would write down after reading all the artefacts of an incident,
 * in order: where trouble begins, turns and ends, alerts, deployments, what people did. Pure, and so the
 * same for the same artefacts.
 * @param window - of the incident, where it is known: what was done far from it is not proposed
 */
export function* proposeTimeline(
  artefacts: Artefact[],
  window: TimeSpan | null = null,
): Work<Proposal[]> {
  const span = spanOf(artefacts);
  const alerts = alertTimes(artefacts).filter(
    ({ firedAt, resolvedAt }) => !isAlways(firedAt, resolvedAt, span),
  );
  const episodes: Episode[] = [];
  for (const artefact of artefacts) {
    episodes.push(...(yield* logEpisodes(artefact)));
    episodes.push(...(yield* metricEpisodes(artefact)));
  }
  const proposals = [
    ...troubleProposals(episodes, lifecycleOf(artefacts, span)),
    ...alertProposals(alerts),
    ...actProposals(artefacts),
  ].sort((a, b) => a.time - b.time);
  return withMilestones(nearIncident(proposals, window));
}

/** A log of fewer lines, as notes are, does not begin where the evidence does. */
const LOG_LINES = 50;

/** From when to when logs tell anything; measurements, which reach back further, where there are none; always where neither is. */
function spanOf(artefacts: Artefact[]): TimeSpan {
  const logs = artefacts.filter(
    ({ digest }) => digest.lines >= LOG_LINES && digest.volume.length > 0,
  );
  const told = logs.length
    ? logs
    : artefacts.filter(({ digest: { series } }) =>
        series.some(({ points }) => points.length > 1),
      );
  const spans = told.flatMap(({ digest, offsetMs }) => {
    const span = mainSpan(digest);
    return span ? [{ from: span.from - offsetMs, to: span.to - offsetMs }] : [];
  });
  if (spans.length === 0) return { from: -Infinity, to: Infinity };
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}

/** An alert that fires from before all evidence until its end says nothing about a change in it. */
function isAlways(firedAt: number, resolvedAt: number | null, span: TimeSpan) {
  return resolvedAt === null && firedAt <= span.from + EDGE_MS;
}

function lifecycleOf(artefacts: Artefact[], span: TimeSpan): LifecycleAct[] {
  return artefacts
    .flatMap(artefact =>
      artefact.digest.acts.map(act => ({
        ...act,
        artefact,
        time: act.time - artefact.offsetMs,
      })),
    )
    .filter(({ act, time }) =>
      act === 'started'
        ? time > span.from + EDGE_MS
        : act === 'stopped' && time < span.to - EDGE_MS,
    )
    .sort((a, b) => a.time - b.time);
}
