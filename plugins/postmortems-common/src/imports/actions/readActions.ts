import { ROW_LIMITS, TEXT_LIMITS } from '../../model';
import type { ImportNotes } from '../../report/ImportNotes';
import type { ParsedActionItem } from '../../report/ParsedReport';
import { fitLine, isVisible } from '../../report/text/fit';
import { personRef } from '../header/people';
import type { Node } from '../source/Node';
import type { Source } from '../source/Source';
import { withAddresses } from '../source/words';
import type { Vocabulary } from '../style/Vocabulary';
import { findActions, isActionGroup, TakenAction } from './findActions';

export interface ImportedAction {
  fields: ParsedActionItem;
  /** 0-based line of the source. */
  line: number;
}

/** Reads the action items below a heading, and takes their lines. */
export function readActions(
  node: Node,
  {
    source,
    vocabulary,
    notes,
    year,
    room,
  }: {
    source: Source;
    vocabulary: Vocabulary;
    notes: ImportNotes;
    year: number | null;
    /** How many more the document may have; the others stay in the text. */
    room: number;
  },
): ImportedAction[] {
  const done = node.meaning?.kind === 'part' && node.meaning.part === 'done';
  const found = findActions(node, {
    ...{ vocabulary, year, done, type: null },
    // One more than there can be, so that it is seen that there are more.
    most: ROW_LIMITS.actionItems + 1,
  });
  const visible = found.filter(({ title }) => isVisible(title.text));
  if (visible.length > room) {
    notes.warn(visible[room].line, 'more action items than there is room for');
  }
  const actions = visible.slice(0, room).map(item => {
    const title = withAddresses(item.title, item.ticketUrl ?? undefined);
    const fitted = fitLine(title, TEXT_LIMITS.line);
    keepRest(item, fitted, title, source, notes);
    return { fields: fieldsOf(item, fitted.line, notes), line: item.line };
  });
  takeGroups(node, source, vocabulary);
  return actions;
}

/** A heading whose items are all rows now is told by them. */
function takeGroups(node: Node, source: Source, vocabulary: Vocabulary): void {
  for (const child of node.children) {
    if (!isActionGroup(child, vocabulary)) continue;
    takeGroups(child, source, vocabulary);
    const isEmpty =
      source.wasTaken(child.lines) && !source.hasLeft(child.lines);
    if (isEmpty) source.take(child.head);
  }
}

/** What a title has no room for stays in the text, from the last whole sentence on. */
function keepRest(
  { takes, leaves, line }: TakenAction,
  fitted: { line: string; cut: boolean },
  title: string,
  source: Source,
  notes: ImportNotes,
): void {
  takes.forEach(lines => source.take(lines));
  if (leaves !== undefined) source.leave(line, leaves);
  if (!fitted.cut) return;
  const end = fitted.line.search(/[.!?;](?=\s[^.!?;]*$)/) + 1 || 0;
  const kept = end > 0 ? fitted.line.slice(0, end) : '';
  fitted.line = kept || fitted.line;
  source.leave(line, `- ${kept ? title.slice(end).trim() : title}`);
  notes.warn(
    line,
    'too long for the title of one action item; the rest stays in the text',
  );
}

function fieldsOf(
  item: TakenAction,
  title: string,
  notes: ImportNotes,
): ParsedActionItem {
  const owner = item.owner ? personRef(item.owner) ?? null : null;
  if (owner && !/^@?[a-z0-9._-]+$/.test(item.owner!)) {
    notes.warn(item.line, `owner "${item.owner}" taken as ${owner}`);
  }
  return {
    key: '',
    title,
    owner,
    sponsor: null,
    dueOn: item.dueOn,
    priority: item.priority,
    type: item.type,
    status: item.status,
    closedAt: null,
    factors: [],
    ticketUrl: item.ticketUrl,
    proof: null,
    reason: null,
    isIdea: false,
    proofBy: null,
    proofAt: null,
    verifiedBy: null,
    verifiedAt: null,
    extensions: 0,
    wontDoProposedBy: null,
  };
}
