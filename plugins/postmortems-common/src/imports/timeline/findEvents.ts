import { ROW_LIMITS } from '../../model';
import type { Block } from '../../report/text/blocks';
import { isVisible } from '../../report/text/fit';
import type { Node } from '../source/Node';
import { isList, Item, itemsOf } from '../source/lists';
import { joined, Words, wordsOf, wordsOfBlock } from '../source/words';
import type { Vocabulary } from '../style/Vocabulary';
import { readWhen, When } from '../time/readWhen';
import { zoneIn } from '../time/zones';
import { aboutTimes } from './aboutTimes';
import { eventsOfTable } from './eventsOfTable';
import type { Found, FoundEvent } from './FoundEvent';

/** Everything below a heading that may be an event, in order. */
export function findEvents(
  node: Node,
  vocabulary: Vocabulary,
  most: number,
): Found[] {
  return [
    ...zoneOfHeading(node),
    ...node.blocks.flatMap(block => eventsOfBlock(block, vocabulary, most)),
    ...node.children.flatMap(child => eventsOfChild(child, vocabulary, most)),
  ];
}

function zoneOfHeading({ title, head }: Node): Found[] {
  const zone = zoneIn(wordsOf(title).text);
  return zone ? [{ line: head[0], zone, takes: [] }] : [];
}

export function eventsOfBlock(
  block: Block,
  vocabulary: Vocabulary,
  most: number,
): Found[] {
  if (isList(block)) {
    return itemsOf(block).flatMap(item => eventsOfItem(item));
  }
  if (block.type === 'table') {
    const table = eventsOfTable(block, vocabulary, most);
    if (!table) return [];
    const { zone, events } = table;
    return [
      ...(zone ? [{ line: block.lines[0], zone, takes: [] }] : []),
      ...events,
    ];
  }
  if (block.type === 'paragraph') return eventsOfParagraph(block);
  if (block.type === 'fence' || block.type === 'code_block') {
    return eventsOfLog(block);
  }
  return [];
}

function eventsOfChild(
  node: Node,
  vocabulary: Vocabulary,
  most: number,
): Found[] {
  if (node.meaning && node.meaning.kind !== 'field') return [];
  const when = readWhen(wordsOf(node.title).text);
  const below = () =>
    node.children.flatMap(child => eventsOfChild(child, vocabulary, most));
  if (when?.time || (when && isVisible(when.rest) && !when.time)) {
    return [eventOfHeading(node, when), ...below()];
  }
  const inside = findEvents(node, vocabulary, most);
  if (!when) return inside;
  return [{ line: node.head[0], day: when, takes: [node.head] }, ...inside];
}

/** A heading with a time, and the text below it as far as it is words. */
export function eventOfHeading(node: Node, when: When): FoundEvent {
  const heading = { ...wordsOf(node.title), text: when.rest };
  const taken: Block[] = [];
  const parts: Words[] = isVisible(when.rest) ? [heading] : [];
  let length = when.rest.length;
  let stays = node.children.length > 0;
  for (const block of node.blocks) {
    const words = wordsOfBlock(block);
    if (words && length + words.text.length < 1_800) {
      parts.push(words);
      taken.push(block);
      length += words.text.length;
    } else stays = true;
  }
  return {
    line: node.head[0],
    when,
    words: parts.length ? joined(parts) : { ...heading, text: when.written },
    takes: [...(stays ? [] : [node.head]), ...taken.map(({ lines }) => lines)],
  };
}

function eventsOfItem({ lines, blocks }: Item): Found[] {
  const [first, ...more] = blocks;
  if (first?.type !== 'paragraph') return [];
  const own = wordsOf(first.tokens[1].content);
  const when = readWhen(own.text);
  const lists = more.filter(isList);
  const below = lists.flatMap(list =>
    itemsOf(list).flatMap(item => eventsOfItem(item)),
  );
  const timesBelow = below.some(
    found => 'words' in found && found.when?.time !== undefined,
  );
  const [line] = lines;
  if (when && !when.time && !isVisible(when.rest)) {
    return [{ line, day: when, takes: [first.lines] }, ...below];
  }
  if (timesBelow && !when?.time) {
    // A label above what happened; it stays where it is.
    return below;
  }
  const taken = timesBelow ? [] : more.filter(block => wordsOfBlock(block));
  const rest = more.filter(block => !taken.includes(block));
  const stays = rest.some(block => !isList(block)) || own.hasMore;
  const text = when ? when.rest : own.text;
  const event = withTimeAtEnd({
    line,
    when,
    words: joined([
      { ...own, text },
      ...taken.map(block => wordsOfBlock(block)!),
    ]),
    takes: own.hasMore ? [] : [first, ...taken].map(block => block.lines),
    leaves:
      stays && !own.hasMore ? `- ${when?.written ?? ''}`.trim() : undefined,
  });
  return [event, ...(timesBelow ? below : [])];
}

const LONGEST_TIME = 60;

/** Entries of a list of key times have the time behind their words: "Resolved 2021-06-09 13:58". */
function withTimeAtEnd(event: FoundEvent): FoundEvent {
  const { text } = event.words;
  if (event.when || text.length > 300) return event;
  const from = Math.max(0, text.length - LONGEST_TIME);
  for (let at = from; at < text.length; at++) {
    const isStart = at === 0 || /[\s:(–-]/.test(text[at - 1]);
    if (!isStart || !/[\p{L}\d(]/u.test(text[at])) continue;
    const when = readWhen(text.slice(at));
    if (when?.time && !when.rest.trim()) {
      const before = text.slice(0, at).replace(/[\s:(–-]+$/, '');
      return isVisible(before)
        ? { ...event, when, words: { ...event.words, text: before } }
        : event;
    }
  }
  return event;
}

const HARD_BREAK = /(?:<br ?\/?>| {2}|\\)$/i;

/** A paragraph that begins with a time is an event; so is each of its lines that does. */
function eventsOfParagraph(block: Block): Found[] {
  const { content } = block.tokens[1];
  const all = wordsOf(content);
  const first = readWhen(all.text);
  if (!first) {
    const about = aboutTimes(all.text);
    return about ? [{ line: block.lines[0], ...about, takes: [] }] : [];
  }
  if (!first.time && !isVisible(first.rest)) {
    return [{ line: block.lines[0], day: first, takes: [block.lines] }];
  }
  // "2015-10-21 (all times UTC)"
  const about = first.time ? undefined : aboutTimes(first.rest);
  if (about) {
    return [{ line: block.lines[0], day: first, ...about, takes: [] }];
  }
  if (all.hasMore) return [];
  const entries: { line: number; text: string[] }[] = [];
  const lines = content.split('\n');
  const timed = lines.map(
    text => readWhen(wordsOf(text).text)?.time !== undefined,
  );
  // A line of prose may happen to begin with a time, but not most of them.
  const count = timed.filter(Boolean).length;
  const isLog = count >= 2 && count * 5 >= lines.length * 3;
  lines.forEach((text, index) => {
    const previous = lines[index - 1];
    const begins =
      index === 0 ||
      (timed[index] &&
        (isLog ||
          HARD_BREAK.test(previous) ||
          /^\s*(?:\*\*|__|`|\[)/.test(text)));
    if (begins) entries.push({ line: block.lines[0] + index, text: [text] });
    else entries[entries.length - 1].text.push(text);
  });
  return entries.map(({ line, text }): FoundEvent => {
    const words = wordsOf(text.join('\n').replace(/(?:<br ?\/?>|\\)$/i, ''));
    const when = readWhen(words.text);
    return {
      line,
      when,
      words: { ...words, text: when ? when.rest : words.text },
      takes: [[line, line + text.length]],
    };
  });
}

/** A block of code in which most lines begin with a time is a log of the incident. */
function eventsOfLog(block: Block): Found[] {
  const [{ content }] = block.tokens;
  const start = block.lines[0] + (block.type === 'fence' ? 1 : 0);
  const lines = content.replace(/\n$/, '').split('\n');
  const read = lines.map((text, index) => ({
    line: start + index,
    text,
    when: readWhen(text),
  }));
  const filled = read.filter(({ text }) => text.trim());
  const timed = filled.filter(({ when }) => when?.time);
  if (filled.length > ROW_LIMITS.events) return [];
  if (timed.length < 3 || timed.length * 5 < filled.length * 4) return [];
  return filled.map(({ line, text, when }) => ({
    line,
    when,
    words: { text: when ? when.rest : text.trim(), links: [], hasMore: false },
    takes: [block.lines],
  }));
}
