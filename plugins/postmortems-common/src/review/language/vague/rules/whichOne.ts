import * as Tag from '../../prose/Tag';
import type { VagueMatch, VagueRule } from '../rule';
import { isEmptyAdjective, type Title } from '../Title';
import { FIELDS, THINGS } from '../words';
import { formsOf } from '../../words/verbs';
import { ACTS } from '../../words/acts';
import { nounSet, wordSet } from '../../words/wordSet';

/** Verbs that do something, if only it were said to what. */
const ACTING =
  formsOf(`add create write implement update set introduce build develop do have provide define establish use adopt document fix handle
  make get start setup deploy resolve address expand extend enable put configure apply perform run test need work solve deal maintain keep limit document formulate devise elaborate outline create launch
  organise remove eliminate cover include consider set reach achieve manage own plan resolve mitigate`);

/** What is in somebody's head, whatever it is for. */
const CONCEPTS = nounSet(
  'strategy approach solution concept vision roadmap culture mindset idea philosophy expectation understanding awareness alignment way option plan',
);

/** A time to work, and not what comes of it. */
const EFFORTS =
  nounSet(`sprint initiative effort programme program project campaign week day push drive exercise change fix work cleanup
  upgrade measure action activity review improvement enhancement`);

const SIGNALS = wordSet(
  'monitoring alerting logging backup observability support',
);

const OF = wordSet('of for in around on about with between');

const OPEN = wordSet('tbd todo tba none unknown investigate');

/** The name of a whole field of work where a thing should stand: add monitoring, write documentation, fix the issue. */
export const whichOne: VagueRule = {
  id: 'which-one',
  reason: 'It names a field of work, and not the one thing that will be there.',
  question: 'Which one, for what, with which threshold or scope?',
  match: title => ofVerb(title) ?? alone(title) ?? nominal(title),
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
  const isOpen = CONCEPTS.has(word) && !title.isMeasured();
  if (!isOpen && title.isScoped(end)) return undefined;
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

/** "Stability sprint", "Capacity management", "Documentation for new joiners": no verb says what will be done. */
function nominal(title: Title): VagueMatch | undefined {
  const { start } = title;
  const isVerb = [0, start].some(
    at =>
      title.headIn(ACTING, at) !== undefined ||
      title.headIn(ACTS, at) !== undefined,
  );
  if (title.isMeasured(start)) return undefined;
  const { head, end } = title.objectAt(start);
  const word = title.word(head);
  if (end === start || end - start > 3) return undefined;
  const isAll = end >= title.length || title.is(end, Tag.Punctuation);
  const isNamed =
    EFFORTS.has(word) || /(?:tion|ment|ity|ship|ness|ance)$/.test(word);
  if (isAll && isNamed && (!isVerb || FIELDS.has(title.word(start)))) {
    return end - start > 1 ? { from: start, to: end } : undefined;
  }
  const isField =
    FIELDS.has(word) &&
    !isVerb &&
    OF.has(title.word(end)) &&
    !(SIGNALS.has(word) && title.isScoped(end));
  const isGeneral = end - start === 1 || isEmptyAdjective(title.word(start));
  return isField && isGeneral ? { from: start, to: end } : undefined;
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
