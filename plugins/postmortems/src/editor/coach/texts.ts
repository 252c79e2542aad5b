import type { CheckPlace, Row } from 'backstage-plugin-postmortems-common';
import type { DocumentRows } from '../session/DocumentRows';
import { isBlank, type ListedRow } from '../session/RowList';

/** Names a text of the editor: `section:summary`, `factor:` and the key of its row. */
export type TextName = `${'section' | 'event' | 'factor' | 'action'}:${string}`;

/** One text whose language is looked at. */
export interface CoachedText {
  name: TextName;
  /** The same by the row's id, once it has one: so it is known again on another visit. */
  keptAs: TextName;
  /** Titles of actions are looked at for vagueness, too. */
  kind: 'prose' | 'action';
  text: string;
}

/** All texts of a document whose language is looked at, in the order in which they are written. */
export function textsOf(rows: DocumentRows): CoachedText[] {
  const listed = <T extends Row & { id: string }>(
    list: readonly ListedRow<T>[],
    of: 'event' | 'factor' | 'action',
    read: (row: T) => string,
  ): CoachedText[] =>
    list
      .filter(row => !isBlank(row))
      .map(({ key, saver }) => {
        const { row } = saver.getState();
        return {
          name: `${of}:${key}`,
          keptAs: `${of}:${row.id || key}`,
          kind: of === 'action' ? 'action' : 'prose',
          text: read(row),
        };
      });
  return [
    ...rows.sections.map(
      ({ key, saver }): CoachedText => ({
        name: `section:${key}`,
        keptAs: `section:${key}`,
        kind: 'prose',
        text: saver.getState().row.body,
      }),
    ),
    ...listed(rows.events.getState(), 'event', row => row.description),
    ...listed(rows.factors.getState(), 'factor', row => row.statement),
    ...listed(rows.actionItems.getState(), 'action', row => row.title),
  ].filter(({ text }) => text.trim() !== '');
}

const KINDS = {
  section: 'section',
  timeline: 'event',
  factors: 'factor',
  action_items: 'action',
} as const;

/** The text at a place that a check speaks of, where rows are named by their keys. */
export function textAt({ part, id }: CheckPlace): TextName | undefined {
  const kind = KINDS[part as keyof typeof KINDS];
  return kind && id !== null ? `${kind}:${id}` : undefined;
}
