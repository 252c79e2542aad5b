import type {
  PostmortemContents,
  Row,
} from 'backstage-plugin-postmortems-common';
import type { EditorSession } from '../session/EditorSession';
import { isBlank, type RowList } from '../session/RowList';

/**
 * The document as it stands in the editor, for the checks. Its rows are named by their keys, which they have before
 * they have an id: so what a check says of a row is found again at the row.
 */
export function documentOf({
  rows,
}: Pick<EditorSession, 'rows'>): PostmortemContents {
  const factorKeys = new Map(
    rows.factors
      .getState()
      .map(({ key, saver }) => [saver.getState().row.id, key]),
  );
  const keyOf = (id: string) => factorKeys.get(id) ?? id;
  return {
    ...rows.header.getState().row,
    sections: rows.sections.map(({ saver }) => saver.getState().row),
    timeline: contentsOf(rows.events),
    factors: contentsOf(rows.factors).map(factor => ({
      ...factor,
      parentId: factor.parentId && keyOf(factor.parentId),
    })),
    actionItems: contentsOf(rows.actionItems).map(item => ({
      ...item,
      factorIds: item.factorIds.map(keyOf),
    })),
  };
}

function contentsOf<T extends Row & { id: string }>(list: RowList<T>): T[] {
  return list
    .getState()
    .filter(row => !isBlank(row))
    .map(({ key, saver }) => ({ ...saver.getState().row, id: key }));
}
