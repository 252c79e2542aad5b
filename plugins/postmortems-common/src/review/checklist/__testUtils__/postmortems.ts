import {
  ActionItem,
  emptyHeader,
  Factor,
  Header,
  Section,
  TimelineEvent,
} from '../../../model';
import type { ParsedReport } from '../../../report/ParsedReport';
import { settings } from '../../../report/__testUtils__/arbitraryReport';
import type { CheckContext } from '../Check';

/** Of a post-mortem, what a test tells; all else is as in a draft that was just made. */
export interface Told extends Partial<Header> {
  /** Bodies by keys. */
  sections?: Record<string, string>;
  /** As `'10:05 Alert fires'`, of 9 February 2025 in UTC; or with more about it. */
  timeline?: (string | Partial<TimelineEvent>)[];
  /** A string is a contributing factor; `parentId` may be `'1'`: the first of them. */
  factors?: (string | Partial<Factor>)[];
  /** A string is a title; `factorIds` may be `['1']`. */
  actionItems?: (string | Partial<ActionItem>)[];
}

const AT = '2025-02-09T12:00:00.000Z';
const ROW = { version: 1, updatedAt: AT, updatedBy: 'user:default/alice' };

/** The id of the n-th row of its kind. */
export function idOf(n: number | string): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** `10:05` or `2025-02-09 10:05`, in UTC. */
export function at(text: string): string {
  const [time, day = '2025-02-09'] = text.split(' ').reverse();
  return `${day}T${time.padEnd(8, ':00')}.000Z`;
}

/** A post-mortem of which a test tells the parts that matter to it. */
export function aPostmortem({
  sections = {},
  timeline = [],
  factors = [],
  actionItems = [],
  ...header
}: Told = {}): CheckContext['postmortem'] {
  return {
    ...emptyHeader(),
    ...{ id: idOf(1), ref: 'PM-2025-02-09', seq: 1, version: 1 },
    ...{ title: 'The pool ran full', status: 'draft', visibility: 'open' },
    ...{ members: [], visibilityReason: null, template: 'default' },
    ...{ imported: false, publishedAt: null, waivers: [] },
    ...{ createdAt: AT, updatedAt: AT },
    ...{ createdBy: ROW.updatedBy, updatedBy: ROW.updatedBy },
    ...header,
    sections: Object.entries(sections).map(
      ([key, body]): Section => ({ ...ROW, key, title: titleOf(key), body }),
    ),
    timeline: timeline.map((told, i) => anEvent(told, i + 1)),
    factors: factors.map((told, i) => aFactor(told, i + 1)),
    actionItems: actionItems.map((told, i) => anAction(told, i + 1)),
  } as CheckContext['postmortem'];
}

function titleOf(key: string): string {
  const words = key.replace(/-/g, ' ');
  return words[0].toLocaleUpperCase('en-US') + words.slice(1);
}

function anEvent(told: string | Partial<TimelineEvent>, n: number) {
  const fields =
    typeof told === 'string'
      ? {
          occurredAt: at(/^\S+/.exec(told)![0]),
          description: told.replace(/^\S+ /, ''),
        }
      : told;
  return {
    ...ROW,
    ...{ id: idOf(n), position: n, occurredAt: null, timeOrigin: null },
    ...{ description: 'Something', source: '', actor: '', milestone: null },
    ...{ evidenceUrl: null, citations: [] },
    ...fields,
  };
}

function aFactor(told: string | Partial<Factor>, n: number) {
  const fields = typeof told === 'string' ? { statement: told } : told;
  const { parentId = null } = fields;
  return {
    ...ROW,
    ...{ id: idOf(n), position: n, layer: 'contributing', category: null },
    ...{ categorySource: 'person', statement: 'It was so' },
    ...{ certainty: 'confirmed', patternId: null, patternSource: 'person' },
    ...fields,
    parentId: parentId && idOf(parentId),
  };
}

function anAction(told: string | Partial<ActionItem>, n: number) {
  const fields = typeof told === 'string' ? { title: told } : told;
  const { factorIds = [] } = fields;
  return {
    ...ROW,
    ...{ id: idOf(n), key: `AI-${String(n).padStart(3, '0')}` },
    ...{ title: 'Add an alert', owner: null, sponsor: null, dueOn: null },
    ...{ priority: 'medium', type: null, status: 'open', proof: null },
    ...{ reason: null, ticketUrl: null, createdAt: AT, closedAt: null },
    ...fields,
    factorIds: factorIds.map(idOf),
  };
}

/** A report that was read, as it is once it was imported. */
export function ofReport({
  header,
  sections,
  timeline,
  factors,
  actionItems,
}: ParsedReport): CheckContext['postmortem'] {
  return {
    ...aPostmortem({
      ...header,
      imported: true,
      template: header.template ?? 'default',
      timeline,
      factors: factors.map(({ parent, ...factor }) => ({
        ...factor,
        parentId: parent === null ? null : String(parent + 1),
      })),
      actionItems: actionItems.map(({ factors: places, ...item }) => ({
        ...item,
        factorIds: places.map(place => String(place + 1)),
      })),
    }),
    sections: sections.map(section => ({ ...ROW, ...section })),
  };
}

/** A post-mortem and what is known besides: nothing, three hours after the example ended. */
export function contextOf(
  postmortem: CheckContext['postmortem'],
  besides: Partial<CheckContext> = {},
): CheckContext {
  return {
    ...{ postmortem, artefacts: [], gaps: [], settings },
    now: new Date('2025-02-09T13:40:00Z'),
    ...besides,
  };
}
