import { codePoints, Settings, TEXT_LIMITS } from '../../model';
import type { ImportNotes } from '../../report/ImportNotes';
import type { Block } from '../../report/text/blocks';
import { FrontMatter } from '../source/frontMatter';
import type { Node } from '../source/Node';
import { readLabel } from '../source/labels';
import { isList, itemsOf } from '../source/lists';
import type { Source } from '../source/Source';
import { wordsOf } from '../source/words';
import type { Vocabulary } from '../style/Vocabulary';
import type { Clock } from '../time/Clock';
import { FieldContext, readField } from './readField';
import { nothingTold, Told } from './Told';

export interface HeaderSources {
  source: Source;
  settings: Settings;
  vocabulary: Vocabulary;
  notes: ImportNotes;
  clock: Clock;
}

export interface ReadHeader {
  told: Told;
  /** The heading that is the title. */
  title: Node | undefined;
  /** What stands in the front matter besides, as Markdown. */
  besides: string;
}

/** Reads what front matter, labels and short headings tell of the incident as a whole. */
export function readHeader(
  root: Node,
  front: FrontMatter,
  sources: HeaderSources,
): ReadHeader {
  const told = nothingTold();
  const context: FieldContext = { ...sources, told };
  const title = titleNode(root, front);
  if (title) {
    told.title = wordsOf(title.title).text;
    sources.source.take(title.head);
    if (codePoints(told.title) > TEXT_LIMITS.title) {
      sources.notes.keep(title.head, 'title cut: too long');
    }
  }
  for (const block of [...root.blocks, ...(title?.blocks ?? [])]) {
    readBlock(block, sources.source, context);
  }
  for (const node of [...root.children, ...(title?.children ?? [])]) {
    readNode(node, sources.source, context);
  }
  const besides = readFront(front, sources.source, context);
  return { told, title, besides };
}

/** The heading that is the title: the first, unless it announces a part. */
function titleNode(
  { children: [first], blocks }: Node,
  { values }: FrontMatter,
): Node | undefined {
  if (!first || first.level > 2 || first.meaning) return undefined;
  if (first.level === 1) return first;
  // A text that begins with a heading of the second level may have its title elsewhere.
  const isElsewhere = values.some(({ name }) => name === 'title');
  return blocks.length === 0 && !isElsewhere ? first : undefined;
}

/** Lines of labels, and lists and tables of two columns that are made of them. */
function readBlock(block: Block, source: Source, context: FieldContext): void {
  if (block.type === 'paragraph') {
    readLabelLines(block, source, context);
  } else if (isList(block)) {
    for (const { blocks } of itemsOf(block)) {
      const [first, ...more] = blocks;
      if (first?.type === 'paragraph' && !more.length) {
        readLabelLines(first, source, context);
      }
    }
  } else if (block.type === 'table') readPairs(block, source, context);
}

function readLabelLines(block: Block, source: Source, context: FieldContext) {
  const [start] = block.lines;
  block.tokens[1].content.split('\n').forEach((text, index) => {
    const label = readLabel(text.trim());
    const field = label && context.vocabulary.field(label.label);
    if (!field) return;
    const value = label.value.replace(/(?:<br ?\/?>|\\)$/i, '');
    if (readField(field, value, start + index, context)) {
      source.take([start + index, start + index + 1]);
    }
  });
}

/** A table of a label and a value in each row, its head included. */
function readPairs(block: Block, source: Source, context: FieldContext): void {
  const rows: { line: number; cells: string[] }[] = [];
  for (const token of block.tokens) {
    if (token.type === 'tr_open') rows.push({ line: token.map![0], cells: [] });
    else if (token.type === 'inline') {
      rows[rows.length - 1].cells.push(token.content);
    }
  }
  if (!rows.every(({ cells }) => cells.length === 2)) return;
  const read = rows.map(({ line, cells: [label, value] }) => {
    const field = context.vocabulary.field(label.replace(/:$/, ''));
    return field ? readField(field, value, line, context) : !label && !value;
  });
  if (read.every(Boolean)) source.take(block.lines);
}

/** A heading that is a label of a value: "## Authors". */
function readNode(node: Node, source: Source, context: FieldContext): void {
  const { meaning } = node;
  const paragraph = node.blocks.find(({ type }) => type === 'paragraph');
  if (meaning?.kind === 'field' && paragraph) {
    const { content } = paragraph.tokens[1];
    const [start, end] = paragraph.lines;
    const first = content.split('\n')[0];
    const value = node.rest || content;
    // Of "## Date" with labelled lines below it, each line tells its own.
    readLabelLines(paragraph, source, context);
    const says = readField(
      meaning.field,
      readLabel(value)?.value || (node.rest ? first : value),
      start,
      context,
    );
    const isAll = node.blocks.length === 1 && node.children.length === 0;
    if (says && isAll) {
      source.take([start, end]);
      source.take(node.head);
    }
    return;
  }
  if (meaning?.kind === 'section' && meaning.key === 'summary') {
    node.blocks
      .filter(({ type }) => type === 'paragraph')
      .slice(0, 3)
      .forEach(block => readLabelLines(block, source, context));
  }
}

function readFront(
  { values, lines }: FrontMatter,
  source: Source,
  context: FieldContext,
): string {
  const { told, vocabulary } = context;
  const kept: string[] = [];
  for (const { name, value, line } of values) {
    const field = vocabulary.field(name.replace(/[_-]/g, ' '));
    const isTitle = field === 'title' && told.title === value;
    // The date of a document is not that of its incident; see daysTold.
    const says =
      field && field !== 'date' && readField(field, value, line, context);
    if (!says && !isTitle && value) kept.push(`- **${name}**: ${value}`);
  }
  source.take(lines);
  return kept.join('\n');
}
