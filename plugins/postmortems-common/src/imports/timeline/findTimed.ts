import type { Block } from '../../report/text/blocks';
import type { Node } from '../source/Node';
import { isList, itemsOf } from '../source/lists';
import { wordsOf } from '../source/words';
import type { Vocabulary } from '../style/Vocabulary';
import { readWhen } from '../time/readWhen';
import { eventOfHeading, eventsOfBlock } from './findEvents';
import type { Found } from './FoundEvent';

/** Fewer do not make a timeline: prose names times too. */
const ENOUGH = 3;

/** The events of a text that no heading announces as a timeline, but which begin with times. */
export function findTimed(
  node: Node,
  isTitle: boolean,
  vocabulary: Vocabulary,
): Found[] {
  const read = (block: Block) => eventsOfBlock(block, vocabulary, Infinity);
  const isNamed = isTitle || node.meaning;
  const when = isNamed ? undefined : readWhen(wordsOf(node.title).text);
  const ofHeading = when?.time ? [eventOfHeading(node, when)] : [];
  if (ofHeading.length) return ofHeading;
  const paragraphs = node.blocks.filter(
    block => block.type === 'paragraph' && beginsWithTime(block),
  );
  const isLog = paragraphs.length >= ENOUGH;
  return node.blocks
    .filter(
      block => isTimedList(block) || (isLog && block.type === 'paragraph'),
    )
    .flatMap(read);
}

function beginsWithTime(block: Block): boolean {
  const { text } = wordsOf(block.tokens[1].content);
  const when = readWhen(text);
  return when?.time !== undefined && !/^(?:at|on|by|after)\b/i.test(text);
}

/** A list is a timeline by itself when most of its items begin with a time. */
function isTimedList(block: Block): boolean {
  if (!isList(block)) return false;
  const items = itemsOf(block);
  const timed = items.filter(
    ({ blocks: [first] }) =>
      first?.type === 'paragraph' && beginsWithTime(first),
  );
  return timed.length >= ENOUGH && timed.length * 5 >= items.length * 3;
}
