import {
  apartFromIdeas,
  type Header,
} from 'backstage-plugin-postmortems-common';
import type { EditorSession } from '../session/EditorSession';
import type { Part } from '../session/summary';

/** Whether a part has what a reader looks for in it. */
export type Filling = 'empty' | 'begun' | 'filled';

/** As in the report: what happened comes before the timeline, what was learned after the actions. */
const BEFORE_TIMELINE = ['summary', 'impact', 'root-cause'];

/** The parts in the order in which they are read. */
export function partsOf(sectionKeys: readonly string[]): Part[] {
  const sections = (early: boolean) =>
    sectionKeys
      .filter(key => BEFORE_TIMELINE.includes(key) === early)
      .map(key => `section-${key}` as const);
  return [
    'incident',
    ...sections(true),
    'evidence',
    'timeline',
    'factors',
    'actions',
    ...sections(false),
    'review',
  ];
}

/** The part that a hash in the address names; the first for any other. */
export function partOf(hash: string, parts: readonly Part[]): Part {
  return parts.find(part => `#${part}` === hash) ?? parts[0];
}

/** How far the incident's facts are: the ones without which it is found nowhere and measured by nothing. */
export function incidentFilling(header: Header): Filling {
  const facts = [
    header.severity,
    header.startedAt,
    header.resolvedAt,
    header.affectedEntities.length > 0,
  ].filter(Boolean).length;
  if (facts === 0) return 'empty';
  return facts === 4 ? 'filled' : 'begun';
}

/** What the outline says of a part: how much is there, and how many rows where it has rows. */
export function fillingOf(
  { rows, evidence }: Pick<EditorSession, 'rows' | 'evidence'>,
  part: Part,
): { filling: Filling; count?: number } {
  const counted = (count: number) => ({
    filling: count > 0 ? ('filled' as const) : ('empty' as const),
    count,
  });
  switch (part) {
    case 'incident':
      return { filling: incidentFilling(rows.header.getState().row) };
    case 'evidence':
      return counted(evidence.count ?? 0);
    case 'timeline':
      return counted(rows.events.contents.getState().length);
    case 'factors':
      return counted(rows.factors.contents.getState().length);
    case 'actions':
      return counted(
        apartFromIdeas(rows.actionItems.contents.getState()).actions.length,
      );
    case 'review': {
      const { status } = rows.header.getState().row;
      return { filling: status === 'draft' ? 'empty' : 'filled' };
    }
    default: {
      const section = rows.sections.find(
        ({ key }) => part === `section-${key}`,
      );
      const body = section?.saver.getState().row.body ?? '';
      return { filling: body.trim() ? 'filled' : 'empty' };
    }
  }
}
