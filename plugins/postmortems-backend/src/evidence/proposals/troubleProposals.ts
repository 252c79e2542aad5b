import type { Act } from '../digest/Digest';
import type { Artefact } from './Artefact';
import type { Change, Episode, Trouble, Witness } from './Change';
import { citationsOf, sourceOf } from './citationsOf';
import type { Proposal, ProposalKind } from './Proposal';
import { TurningPoint, turningPoints } from './turningPoints';

/** A process that starts so near to a turn is part of it. */
const TOGETHER_MS = 15_000;

const KINDS: Record<Trouble, ProposalKind> = {
  unreachable: 'process_gone',
  slow: 'slow_start',
  errors: 'errors_start',
};

const HEADLINES: Record<Trouble, string> = {
  unreachable: 'Service stops answering',
  slow: 'Responses become slow',
  errors: 'Errors begin',
};

const GRAVEST_FIRST: Trouble[] = ['unreachable', 'slow', 'errors'];

/** A process that started or stopped, and which artefact says so. */
export interface LifecycleAct extends Act {
  artefact: Artefact;
}

/**
 * The turns of an incident as events, and the processes that started or stopped, each with the turn
 * that it belongs to.
 */
export function troubleProposals(
  episodes: Episode[],
  lifecycle: LifecycleAct[],
): Proposal[] {
  const points = turningPoints(episodes);
  const taken = new Set<LifecycleAct>();
  const turns = points.map(point => {
    const near = lifecycle.filter(
      act => Math.abs(act.time - point.time) <= TOGETHER_MS,
    );
    const own = near.filter(({ act }) =>
      point.starts.length ? act === 'stopped' : act === 'started',
    );
    own.forEach(act => taken.add(act));
    return point.starts.length ? worse(point, own) : better(point, own);
  });
  return [...turns, ...alone(lifecycle.filter(act => !taken.has(act)))];
}

function worse(point: TurningPoint, stops: LifecycleAct[]): Proposal {
  const starts = byWeight(point.starts);
  const trouble =
    GRAVEST_FIRST.find(kind =>
      starts.some(start => start.trouble === kind && !start.isMeasured),
    ) ?? starts[0].trouble;
  const main = starts.filter(start => start.trouble === trouble);
  const others = starts.filter(start => start.trouble !== trouble);
  const ended = named(
    byWeight(point.ends).filter(
      ({ what }) => !starts.some(start => start.what === what),
    ),
    1,
  );
  const what = `${HEADLINES[trouble]}: ${named(main, 2)}`;
  return proposal(
    point.time,
    KINDS[trouble],
    ended ? `${what}; ${ended} end` : what,
    [...main, ...stops.map(witness), ...others],
  );
}

function better(point: TurningPoint, starts: LifecycleAct[]): Proposal {
  const ends = byWeight(point.ends);
  const [process] = starts;
  const time = process ? Math.min(point.time, process.time) : point.time;
  const gone = `${named(ends, 2)} end`;
  return proposal(
    time,
    point.isOver ? 'recovered' : 'eased',
    `${point.isOver ? 'Back to usual' : 'Partly back to usual'}: ${
      process ? `${process.message}; ${gone}` : gone
    }`,
    [...starts.map(witness), ...ends],
  );
}

/** Processes that start or stop with no trouble near; several at once are one event. */
function alone(acts: LifecycleAct[]): Proposal[] {
  const proposals: Proposal[] = [];
  for (const kind of ['started', 'stopped'] as const) {
    const groups: LifecycleAct[][] = [];
    for (const act of acts.filter(one => one.act === kind)) {
      const last = groups[groups.length - 1];
      if (last && act.time - last[0].time <= TOGETHER_MS) last.push(act);
      else groups.push([act]);
    }
    for (const group of groups) {
      const [{ time, message }] = group;
      proposals.push(
        proposal(
          time,
          kind === 'started' ? 'process_started' : 'process_stopped',
          message,
          group.map(witness),
        ),
      );
    }
  }
  return proposals;
}

function proposal(
  time: number,
  kind: ProposalKind,
  description: string,
  witnesses: Witness[],
): Proposal {
  return {
    time,
    kind,
    description,
    source: sourceOf(witnesses),
    actor: null,
    url: null,
    citations: citationsOf(witnesses),
    milestones: [],
  };
}

function witness({ artefact, cite }: LifecycleAct): Witness {
  return { artefact, cites: [cite] };
}

/** Logs before measurements, then by how much there is of it. */
function byWeight(changes: Change[]): Change[] {
  return [...changes].sort(
    (a, b) =>
      Number(a.isMeasured) - Number(b.isMeasured) || b.strength - a.strength,
  );
}

function named(changes: Change[], most: number): string {
  return [...new Set(changes.map(({ what }) => what))]
    .slice(0, most)
    .join(' and ');
}
