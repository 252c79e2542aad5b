import type {
  ActionStatus,
  Milestone,
} from 'backstage-plugin-postmortems-common';
import {
  DEFAULT_TEMPLATES,
  MILESTONE_FIELDS,
} from 'backstage-plugin-postmortems-common';
import type {
  ParsedActionItem,
  ParsedHeader,
  ParsedReport,
  ParsedSection,
} from 'backstage-plugin-postmortems-common/report';
import type { DemoAction, DemoIncident } from './incidents/DemoIncident';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CLOSED: readonly ActionStatus[] = ['done', 'verified', 'wont_do'];
/** So many days after it was closed, somebody else has looked at what shows it. */
const VERIFIED_AFTER_DAYS = 3;
/** When the process asks to look at the actions again: four weeks after publication. */
const FOLLOW_UP_DAYS = 28;

/**
 * The report of an invented incident.
 * @param now - when the demo was first started; what is not dated itself counts back from there
 */
export function demoReport(incident: DemoIncident, now: Date): ParsedReport {
  const start = startOf(incident, now);
  return {
    header: demoHeader(incident, start),
    sections: demoSections(incident),
    timeline: incident.timeline.map(
      ([minute, description, source, actor = '', milestone = null]) => ({
        occurredAt: after(start, minute * MINUTE),
        timeOrigin: null,
        description,
        source,
        actor,
        milestone,
        evidenceUrl: null,
        citations: [],
      }),
    ),
    factors: incident.factors.map(factor => ({
      layer: factor.layer,
      category: factor.category,
      categorySource: 'person',
      statement: factor.statement,
      certainty: factor.hypothesis ? 'hypothesis' : 'confirmed',
      parent: factor.explains ?? null,
    })),
    actionItems: [
      ...incident.actions.map((action, place) =>
        demoAction(incident, action, place, start, now),
      ),
      ...(incident.ideas ?? []).map((title, place) =>
        demoIdea(title, incident.actions.length + place),
      ),
    ],
  };
}

function startOf({ day, at }: DemoIncident, now: Date): Date {
  const date =
    typeof day === 'string'
      ? day
      : new Date(now.getTime() - day * DAY).toISOString().slice(0, 10);
  return new Date(`${date}T${at}Z`);
}

/** Whole seconds: nobody's log book is more exact. */
function after(start: Date, milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  return new Date(start.getTime() + seconds * 1_000).toISOString();
}

function demoHeader(incident: DemoIncident, start: Date): ParsedHeader {
  const times = Object.fromEntries(
    Object.entries(MILESTONE_FIELDS).map(([milestone, field]) => [
      field,
      timeOf(incident, milestone as Milestone, start),
    ]),
  ) as Pick<ParsedHeader, (typeof MILESTONE_FIELDS)[Milestone]>;
  const { publishedAfter = 24, status = 'published' } = incident;
  const publishedAt =
    status === 'published'
      ? after(new Date(times.resolvedAt ?? start), publishedAfter * HOUR)
      : null;
  return {
    title: incident.title,
    kind: incident.nearMiss ? 'near_miss' : 'incident',
    severity: incident.severity,
    ...times,
    milestoneOrigins: {},
    affectedEntities: incident.affected,
    originEntities: incident.origin ?? [],
    links: incident.links ?? [],
    authors: incident.authors.map(user),
    reviewers: (incident.reviewers ?? []).map(user),
    facilitator: incident.facilitator ? user(incident.facilitator) : null,
    reviewedAt: incident.reviewers && publishedAt ? dayOf(publishedAt) : null,
    reviewMeetingAt: null,
    followUpAt:
      publishedAt && dayOf(after(new Date(publishedAt), FOLLOW_UP_DAYS * DAY)),
    relatedPostmortems: [],
    statedDuration: incident.statedDuration ?? null,
    runbookUsed: incident.runbook ? { ...incident.runbook, url: null } : null,
    impactFigures: incident.impactFigures.map(figure => ({
      unit: '',
      estimated: false,
      ...figure,
    })),
    actorsShown: 'name',
    actorRoles: [],
    status,
    publishedAt,
    visibility: incident.restricted ? 'restricted' : 'open',
    members: (incident.restricted?.members ?? []).map(principal),
    template: null,
  };
}

function timeOf(
  { timeline }: DemoIncident,
  wanted: Milestone,
  start: Date,
): string | null {
  const event = timeline.find(([, , , , milestone]) => milestone === wanted);
  return event ? after(start, event[0] * MINUTE) : null;
}

function demoSections(incident: DemoIncident): ParsedSection[] {
  const bodies: Record<string, string | undefined> = {
    summary: incident.summary,
    impact: incident.impact,
    'root-cause': incident.rootCause,
    'what-went-well': bullets(incident.wentWell),
    'lessons-learned': bullets(incident.lessons),
    prevention: incident.prevention,
  };
  return DEFAULT_TEMPLATES[0].sections.map(({ key, title }) => ({
    key,
    title,
    body: bodies[key] ?? '',
  }));
}

function bullets(lines: string[]): string {
  return lines.map(line => `- ${line}`).join('\n');
}

function demoAction(
  { authors, facilitator }: DemoIncident,
  action: DemoAction,
  place: number,
  start: Date,
  now: Date,
): ParsedActionItem {
  const { status = 'open', due } = action;
  // Closed a little before it was due, and never in the future.
  const closed = Math.min(
    start.getTime() + (due ?? FOLLOW_UP_DAYS) * 0.8 * DAY,
    now.getTime() - 6 * HOUR,
  );
  const closedAt = CLOSED.includes(status) ? after(new Date(closed), 0) : null;
  const isProven = closedAt !== null && action.proof !== undefined;
  const signer =
    action.owner && !isTeam(action.owner) ? action.owner : authors[0];
  const verified = Math.min(
    closed + VERIFIED_AFTER_DAYS * DAY,
    now.getTime() - 5 * HOUR,
  );
  return {
    ...demoIdea(action.title, place),
    owner: action.owner ? principal(action.owner) : null,
    sponsor: action.sponsor ? user(action.sponsor) : null,
    dueOn: due === undefined ? null : dayOf(after(start, due * DAY)),
    priority: action.priority,
    type: action.type,
    status,
    proof: action.proof ?? null,
    reason: action.reason ?? null,
    factors: action.addresses,
    ticketUrl: action.ticket ?? null,
    isIdea: false,
    closedAt,
    proofBy: isProven ? user(signer) : null,
    proofAt: isProven ? closedAt : null,
    ...(status === 'verified' && {
      verifiedBy: user(
        [facilitator, ...authors, 'erin'].find(
          name => name !== undefined && name !== signer,
        )!,
      ),
      verifiedAt: after(new Date(verified), 0),
    }),
    extensions: action.extended ?? 0,
  };
}

/** What an action is before anybody has taken it over. */
function demoIdea(title: string, place: number): ParsedActionItem {
  return {
    key: `AI-${String(place + 1).padStart(3, '0')}`,
    title,
    owner: null,
    sponsor: null,
    dueOn: null,
    priority: 'medium',
    type: null,
    status: 'open',
    proof: null,
    reason: null,
    factors: [],
    ticketUrl: null,
    isIdea: true,
    closedAt: null,
    proofBy: null,
    proofAt: null,
    verifiedBy: null,
    verifiedAt: null,
    extensions: 0,
    wontDoProposedBy: null,
  };
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function user(name: string): string {
  return `user:default/${name}`;
}

/** A whole reference, or a name; teams are told by theirs. */
function principal(name: string): string {
  if (name.includes(':')) return name;
  return isTeam(name) ? `group:default/${name}` : user(name);
}

function isTeam(name: string): boolean {
  return name.endsWith('-team');
}
