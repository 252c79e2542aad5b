import type { ActionType } from '../../model';
import { isVisible } from '../../report/text/fit';
import { Block, Lines } from '../../report/text/blocks';
import { NOTHING, readTable } from '../../report/text/table';
import type { Node } from '../source/Node';
import { isList, Item, itemsOf } from '../source/lists';
import { takenByRows } from '../source/tableLines';
import {
  joined,
  labelled,
  Words,
  wordsOf,
  wordsOfBlock,
} from '../source/words';
import type { ActionColumn } from '../style/HouseStyle';
import type { Vocabulary } from '../style/Vocabulary';
import { FoundAction, readItem, ToldAction } from './readItem';

/** An action item with the lines it takes. */
export interface TakenAction extends FoundAction {
  takes: Lines[];
  /** What is left of its first line, where something below it stays in the text. */
  leaves?: string;
}

export interface ActionContext {
  vocabulary: Vocabulary;
  /** The year of days without one. */
  year: number | null;
  most: number;
  /** What all items below a heading are for, and whether they are done. */
  type: ActionType | null;
  done: boolean;
  /** What else the heading above some of them says. */
  group?: string;
}

/** The action items below a heading: in tables and lists, and in the groups below it. */
export function findActions(node: Node, context: ActionContext): TakenAction[] {
  return [
    ...withoutListsBetween(node.blocks).flatMap(block =>
      actionsOfBlock(block, context),
    ),
    ...node.children.flatMap(child => actionsOfGroup(child, context)),
  ];
}

/** Whether a heading below that of the action items is about some of them, and not a part of its own. */
export function isActionGroup(
  { title, meaning }: Node,
  vocabulary: Vocabulary,
): boolean {
  if (vocabulary.actionType(title)) return true;
  if (meaning?.kind !== 'part') return meaning?.kind !== 'section';
  return meaning.part === 'actionItems' || meaning.part === 'done';
}

function actionsOfGroup(node: Node, context: ActionContext): TakenAction[] {
  const { meaning, title } = node;
  if (!isActionGroup(node, context.vocabulary)) return [];
  const type = context.vocabulary.actionType(title);
  const name = wordsOf(title).text.replace(/:$/, '');
  return findActions(node, {
    ...context,
    type: type ?? context.type,
    group: type || meaning || name.length > 60 ? context.group : name,
    done:
      context.done ||
      (meaning?.kind === 'part' && meaning.part === 'done') ||
      /\b(?:completed|done)\b/i.test(title),
  });
}

/**
 * In a list whose numbers go on after other blocks, a list between them is about the item above it: whoever wrote
 * it has not indented it.
 */
function withoutListsBetween(blocks: Block[]): Block[] {
  const numbered = blocks.filter(({ type }) => type === 'ordered_list');
  return numbered.length > 1
    ? blocks.filter(({ type }) => type !== 'bullet_list')
    : blocks;
}

function actionsOfBlock(block: Block, context: ActionContext): TakenAction[] {
  if (isList(block)) {
    return itemsOf(block).flatMap(item => actionsOfItem(item, context));
  }
  if (block.type === 'table') return actionsOfTable(block, context);
  if (block.type === 'paragraph') return actionsOfParagraph(block, context);
  return [];
}

/** What stands above a group of items in a list: "Prevention:", or a few words in bold. */
const GROUP =
  /^(?:(?:\*\*|__)[^.!?*]{1,80}(?::(?:\*\*|__)|(?:\*\*|__):?)|(?:[^\s.!?]+ ?){1,4}:)$/;

function actionsOfItem(
  { lines, blocks }: Item,
  context: ActionContext,
): TakenAction[] {
  const [first, ...more] = blocks;
  if (first?.type !== 'paragraph') return [];
  const { content } = first.tokens[1];
  const lists = more.filter(isList);
  if (lists.length && GROUP.test(content.trim())) {
    const type = context.vocabulary.actionType(content);
    const inner = { ...context, type: type ?? context.type };
    return lists.flatMap(list => actionsOfBlock(list, inner));
  }
  const taken = more.filter(block => wordsOfBlock(block));
  const own = wordsOf(content);
  if (own.hasMore || !isVisible(own.text)) return [];
  const words = joined([own, ...taken.map(block => wordsOfBlock(block)!)]);
  const stays = taken.length < more.length;
  return [
    {
      ...itemOf(lines[0], words, {}, context),
      takes: [first, ...taken].map(block => block.lines),
      leaves: stays ? `- ${own.text.split(/(?<=[.:])\s/)[0]}` : undefined,
    },
  ];
}

/** A paragraph is one only where it says so. */
const SAYS_SO =
  /^(?:\[[ xX]?\]\s|(?:☐|✅|☑)|(?:\*\*|__)?\[?action(?: item)?\]?\s*(?:\d+)?\s*(?::|\])(?:\*\*|__)?)/iu;

function actionsOfParagraph(
  block: Block,
  context: ActionContext,
): TakenAction[] {
  const { content } = block.tokens[1];
  const words = wordsOf(content);
  if (!SAYS_SO.test(content) || words.hasMore) return [];
  return [
    { ...itemOf(block.lines[0], words, {}, context), takes: [block.lines] },
  ];
}

function actionsOfTable(block: Block, context: ActionContext): TakenAction[] {
  const { vocabulary } = context;
  const { titles, rows, rest } = readTable(block, context.most);
  const columns = new Map<string, ActionColumn | undefined>();
  const seen = new Set<ActionColumn>();
  for (const title of titles) {
    const means = vocabulary.beginsWith(vocabulary.style.actionColumns, title);
    columns.set(title, means && !seen.has(means) ? means : undefined);
    if (means) seen.add(means);
  }
  if (!seen.has('action')) return [];
  const actions = rows.flatMap(({ line, cells }): TakenAction[] => {
    const told: ToldAction = {};
    const parts: Words[] = [];
    for (const [title, means] of columns) {
      const cell = cells.get(title) ?? '';
      const words = wordsOf(cell);
      if (!isVisible(words.text) || words.text === NOTHING) continue;
      if (means === 'action') parts.unshift(words);
      else if (means === 'ticket') {
        told.ticket = words;
        if (!words.links.length) parts.push(labelled(title, words));
      } else if (means) {
        told[means] = words.text;
        if (words.links.length || !keepsValue(means, words.text, context)) {
          parts.push(labelled(title, words));
        }
      } else parts.push(labelled(title, words));
    }
    if (!parts.length || parts.some(({ hasMore }) => hasMore)) return [];
    return [{ ...itemOf(line, joined(parts), told, context), takes: [] }];
  });
  const lines = actions.map(({ line }) => line);
  const taken = takenByRows(block, rows, rest, lines);
  return actions.map(action => ({ ...action, takes: taken.get(action.line)! }));
}

/** Whether a field of the item says all that a cell says. */
function keepsValue(
  means: ActionColumn,
  text: string,
  { vocabulary: { style }, vocabulary }: ActionContext,
): boolean {
  switch (means) {
    case 'owner':
      return !/[,;&/(]|\band\b/.test(text);
    case 'status':
      return vocabulary.oneOf(style.actionStates, text) !== undefined;
    case 'priority':
      return vocabulary.oneOf(style.priorities, text) !== undefined;
    case 'type':
      return vocabulary.actionType(text) !== undefined;
    case 'due':
      return /^\d{4}-\d\d-\d\d$/.test(text);
    default:
      return false;
  }
}

function itemOf(
  line: number,
  words: Words,
  told: ToldAction,
  { vocabulary, year, type, done, group }: ActionContext,
): FoundAction {
  const item = readItem(line, words, told, vocabulary, year);
  const { title } = item;
  return {
    ...item,
    title: group ? { ...title, text: `${group}: ${title.text}` } : title,
    type: item.type ?? type,
    status: done && item.status === 'open' ? 'done' : item.status,
  };
}
