import {
  MILESTONE_FIELDS,
  type Header,
  type Milestone,
  type TimelineEvent,
  type TimelineProposal,
} from 'backstage-plugin-postmortems-common';

/** A milestone that a proposal would be, and that is another moment already. */
export interface HeldMilestone {
  milestone: Milestone;
  /** The moment that it is. */
  at: string;
}

/** What accepting a proposal comes to. */
export interface Acceptance {
  event: Partial<TimelineEvent>;
  /** What of the header an event cannot say: it stands for one milestone only. */
  header: Partial<Header>;
  /** The milestones it becomes, the event's own first. */
  milestones: Milestone[];
  /** Those that stay as they are. */
  held: HeldMilestone[];
}

/** What a person has made of a proposal before accepting it. */
export type Edited = Partial<
  Pick<TimelineEvent, 'occurredAt' | 'timeOrigin' | 'description'>
>;

type EventSoFar = Pick<TimelineEvent, 'milestone' | 'occurredAt'>;

/**
 * What becomes of a proposal when it is accepted. A milestone that the header, or another event, has
 * already is left alone: nobody's word is overwritten unseen.
 * @param events - those of the timeline so far
 */
export function acceptanceOf(
  proposal: TimelineProposal,
  header: Header,
  events: readonly EventSoFar[],
  edited: Edited = {},
): Acceptance {
  const event = {
    occurredAt: proposal.occurredAt as string | null,
    timeOrigin: null,
    description: proposal.description,
    ...edited,
  };
  const free: Milestone[] = [];
  const held: HeldMilestone[] = [];
  for (const milestone of proposal.milestones) {
    const at = header[MILESTONE_FIELDS[milestone]];
    const holder = events.find(other => other.milestone === milestone);
    const taken = at ?? holder?.occurredAt ?? null;
    if (holder || (taken !== null && taken !== event.occurredAt)) {
      if (taken !== null) held.push({ milestone, at: taken });
    } else if (event.occurredAt !== null) {
      free.push(milestone);
    }
  }
  const [own, ...others] = free;
  return {
    event: {
      ...event,
      source: proposal.source,
      actor: proposal.actor,
      evidenceUrl: proposal.evidenceUrl,
      citations: proposal.citations,
      milestone: own ?? null,
    },
    header: headerOf(others, event, header),
    milestones: free,
    held,
  };
}

function headerOf(
  milestones: readonly Milestone[],
  { occurredAt, timeOrigin }: Pick<TimelineEvent, 'occurredAt' | 'timeOrigin'>,
  header: Header,
): Partial<Header> {
  const fields: Partial<Header> = {};
  const origins = { ...header.milestoneOrigins };
  for (const milestone of milestones) {
    fields[MILESTONE_FIELDS[milestone]] = occurredAt;
    if (timeOrigin) origins[milestone] = timeOrigin;
    else delete origins[milestone];
  }
  return milestones.length > 0
    ? { ...fields, milestoneOrigins: origins }
    : fields;
}
