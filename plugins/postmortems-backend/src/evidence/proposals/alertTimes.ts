import type { AlertSpan, Citation } from '../digest/Digest';
import type { Artefact } from './Artefact';
import type { Witness } from './Change';
import { grouped } from './grouped';

/** An alert by its name, however many series and sources told of it. */
export interface AlertTime {
  name: string;
  severity: string | null;
  summary: string | null;
  firedAt: number;
  /** Null while it fires. */
  resolvedAt: number | null;
  /** What shows that it fired. */
  fired: Witness[];
  /** What shows that it was resolved. */
  resolved: Witness[];
}

/** Alerts that are meant to fire always, so that it is seen when alerting itself fails. */
const HEARTBEATS =
  /^(?:watchdog|dead ?man'?s? ?(?:s?witch|snitch)|heartbeat|infoinhibitor)$/i;

/** Spans of one alert that are so near belong together: notifications come in groups. */
const NEAR_MS = 60_000;

/** When alerts fired and were resolved; the same one of several sources and series is one. */
export function alertTimes(artefacts: Artefact[]): AlertTime[] {
  const spans = artefacts.flatMap(artefact =>
    artefact.digest.alerts
      .filter(({ name, labels }) => !isHeartbeat(name, labels))
      .map(alert => toSpan(alert, artefact)),
  );
  return grouped(spans, ({ name }) => name)
    .flatMap(gather)
    .sort((a, b) => a.firedAt - b.firedAt);
}

interface Span extends AlertSpan {
  artefact: Artefact;
}

function toSpan(alert: AlertSpan, artefact: Artefact): Span {
  return {
    ...alert,
    artefact,
    startsAt: alert.startsAt - artefact.offsetMs,
    endsAt: alert.endsAt === null ? null : alert.endsAt - artefact.offsetMs,
  };
}

function isHeartbeat(name: string, labels: Record<string, string>): boolean {
  return labels.severity === 'none' || HEARTBEATS.test(name);
}

function gather(spans: Span[]): AlertTime[] {
  const groups: Span[][] = [];
  let latest = -Infinity;
  for (const span of [...spans].sort((a, b) => a.startsAt - b.startsAt)) {
    if (span.startsAt > latest + NEAR_MS) groups.push([]);
    groups[groups.length - 1].push(span);
    // One that is not known to have ended did so before the next one that is far later.
    latest = Math.max(latest, span.endsAt ?? span.startsAt + NEAR_MS);
  }
  return groups.map(toTime);
}

function toTime(group: Span[]): AlertTime {
  // Prometheus tells since when a condition holds; the alert fires when it has held for a while.
  const fired = group.filter(
    ({ artefact }) => artefact.format !== 'prometheus-alerts',
  );
  const surest = fired.length ? fired : group;
  const resolvedAt = lastEnd(group);
  return {
    name: group[0].name,
    severity: group.map(({ labels }) => labels.severity).find(Boolean) ?? null,
    // As it was when it fired, where that is known: it is written anew while it fires.
    summary:
      [...surest, ...group].map(({ summary }) => summary).find(Boolean) ?? null,
    firedAt: Math.min(...surest.map(({ startsAt }) => startsAt)),
    resolvedAt,
    fired: witnessesOf(surest),
    resolved: witnessesOf(
      group
        .filter(({ endsAt }) => endsAt !== null)
        .sort((a, b) => b.endsAt! - a.endsAt!),
    ),
  };
}

/** The end, if one source knows the end of all that it told. */
function lastEnd(group: Span[]): number | null {
  const ends = grouped(group, ({ artefact }) => artefact.id)
    .map(spans => spans.map(({ endsAt }) => endsAt))
    .filter((times): times is number[] => times.every(time => time !== null))
    .map(times => Math.max(...times));
  return ends.length ? Math.max(...ends) : null;
}

function witnessesOf(group: Span[]): Witness[] {
  const byArtefact = new Map<
    string,
    { artefact: Artefact; cites: Citation[] }
  >();
  for (const { artefact, cite } of group) {
    const known = byArtefact.get(artefact.id);
    if (!known) byArtefact.set(artefact.id, { artefact, cites: [cite] });
    else if (known.cites.length < 3) known.cites.push(cite);
  }
  return [...byArtefact.values()];
}
