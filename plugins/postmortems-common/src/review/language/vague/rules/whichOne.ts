import * as Tag from '../../prose/Tag';
import type { VagueMatch, VagueRule } from '../rule';
import { isEmptyAdjective, type Title } from '../Title';
import { FIELDS, THINGS } from '../words';
import { wordSet } from '../../words/wordSet';

/** Verbs that do something, if only it were said to what. */
const ACTING =
  wordSet(`add create write implement update set introduce build develop do have provide define establish use adopt document fix handle
  make get start setup deploy resolve address expand extend enable put configure apply perform run test need work solve deal`);

const OPEN = wordSet('tbd todo tba none unknown investigate');

/** The name of a whole field of work where a thing should stand: add monitoring, write documentation, fix the issue. */
export const whichOne: VagueRule = {
  id: 'which-one',
  reason: 'It names a field of work, and not the one thing that will be there.',
  question: 'Which one, for what, with which threshold or scope?',
  match: title => ofVerb(title) ?? alone(title),
};

function ofVerb(title: Title): VagueMatch | undefined {
  const { start } = title;
  if (title.headIn(ACTING) === undefined) return undefined;
  const from = ['up', 'out', 'with'].includes(title.word(start + 1))
    ? start + 2
    : start + 1;
  const { head, end, isParticular } = title.objectAt(from);
  if (end === from) return undefined;
  const word = title.word(head);
  const isField = FIELDS.has(word);
  if (!isField && (isParticular || !THINGS.has(word))) return undefined;
  // Two objects: the second may say more.
  if (title.is(end, Tag.Conjunction) && !isBroad(title, end + 1))
    return undefined;
  if (title.isScoped(end)) return undefined;
  return { from: start, to: head + 1 };
}

function isBroad(title: Title, from: number): boolean {
  const { head, end, isParticular } = title.objectAt(from);
  const word = title.word(head);
  return (
    end > from && (FIELDS.has(word) || (!isParticular && THINGS.has(word)))
  );
}

/** Nothing but the name: "Testing", "Process improvement". */
function alone(title: Title): VagueMatch | undefined {
  const { start } = title;
  const { head, end } = title.objectAt(start);
  const rest = title.tokens
    .slice(end)
    .every(({ tags }) => (tags & (Tag.Punctuation | Tag.Opaque)) !== 0);
  if (isPair(title, end)) return { from: start, to: end };
  if (!rest || end - start > 2 || end === start) return undefined;
  const word = title.word(head);
  if (!FIELDS.has(word) && !THINGS.has(word) && !OPEN.has(word))
    return undefined;
  if (
    end - start === 2 &&
    title.headIn(ACTING) === undefined &&
    !FIELDS.has(word) &&
    !isEmptyAdjective(title.word(start))
  )
    return undefined;
  return title.isMeasured() ? undefined : { from: start, to: end };
}

/** "Flux metrics and alerts": nouns, and no verb. */
function isPair(title: Title, end: number): boolean {
  if (!title.is(end, Tag.Conjunction) || title.headIn(ACTING) !== undefined)
    return false;
  const second = title.objectAt(end + 1);
  const isRest = title.tokens
    .slice(second.end)
    .every(({ tags }) => (tags & (Tag.Punctuation | Tag.Opaque)) !== 0);
  return isRest && isBroad(title, end + 1) && isBroadWord(title.word(end - 1));
}

function isBroadWord(word: string): boolean {
  return FIELDS.has(word) || THINGS.has(word);
}
