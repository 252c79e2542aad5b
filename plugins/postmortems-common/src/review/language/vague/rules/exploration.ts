import * as Tag from '../../prose/Tag';
import type { VagueMatch, VagueRule } from '../rule';
import type { Title } from '../Title';
import { EXPLORING, IMPROVING, PARTICLES, WRITING } from '../words';
import { formsOf } from '../../words/verbs';
import { nounSet, wordSet } from '../../words/wordSet';

const STUDIES =
  nounSet(`review investigation analysis analyses evaluation assessment discussion research follow-up followup brainstorming brainstorm study
  deep-dive look spike meeting retrospective talk chat conversation session audit`);

const HOLDING = formsOf(
  'take give conduct perform do hold carry have schedule organise run start arrange',
);

/** Watching and checking are done once they are set up: with a place, a rate or a threshold. */
const SET_UP = formsOf(
  'plan raise get compare agree track verify address tackle adopt prepare',
);

const AGREED = formsOf('agree');

const WATCHING = formsOf('monitor watch check');

const BROAD = wordSet(
  'process processes procedure procedures documentation docs it them this findings',
);

const ACTING = wordSet(
  'add create write publish document finish complete automate require introduce make set update send use remove include',
);

/** What is done once it is said on what, or how often. */
const EVENTS = nounSet('training workshop drill');

const REPAIRING = formsOf(
  'remove delete fix replace disable add move close subscribe attach upload',
);

/** Finding out, without what will be there when it is found. */
export const exploration: VagueRule = {
  id: 'exploration',
  reason:
    'It is to find out something, and nobody could say when that is done.',
  question:
    'What will be there in the end: a decision written down, a change, a test?',
  match: title => verb(title) ?? noun(title),
};

function verb(title: Title): VagueMatch | undefined {
  const { start } = title;
  const head = title.headIn(EXPLORING);
  if (head === undefined) return undefined;
  const particles = PARTICLES.get(head);
  if (
    particles &&
    title.length > start + 1 &&
    !particles.has(title.word(start + 1))
  ) {
    return undefined;
  }
  if (title.is(start, Tag.Verb) && title.is(start - 1, Tag.Determiner))
    return undefined;
  if (SET_UP.has(head) && title.isMeasured()) return undefined;
  if (AGREED.has(head) && title.isScoped(start + 2)) return undefined;
  const isAsking = head === 'check' && title.word(start + 1) !== 'our';
  if (WATCHING.has(head) && !isAsking && title.isScoped()) return undefined;
  if (changes(title) || writes(title)) return undefined;
  return { from: start, to: start + (particles ? 2 : 1) };
}

/** "investigate and fix": the second verb counts where it changes something. */
function changes(title: Title): boolean {
  for (let at = title.start + 1; at < title.start + 4; at++) {
    if (!title.is(at, Tag.Conjunction)) continue;
    const next = at + 1;
    const isOpen =
      title.headIn(EXPLORING, next) !== undefined ||
      title.headIn(IMPROVING, next) !== undefined ||
      title.is(next, Tag.Determiner | Tag.Preposition | Tag.Pronoun);
    if (isOpen) return false;
    const { head, end, isParticular } = title.objectAt(next + 1);
    const hasObject = end > next + 1;
    if (!hasObject) return false;
    return isParticular || !BROAD.has(title.word(head));
  }
  for (let at = title.start + 4; at < title.length; at++) {
    const isRepaired =
      title.is(at - 1, Tag.Conjunction) &&
      title.headIn(REPAIRING, at) !== undefined;
    if (isRepaired && title.objectAt(at + 1).end > at + 1) return true;
  }
  return false;
}

/** "… and document the result in …" */
function writes(title: Title): boolean {
  for (let at = title.start + 1; at < title.length; at++) {
    const isNext =
      title.is(at - 1, Tag.Conjunction) ||
      [',', ';', 'to'].includes(title.word(at - 1));
    if (isNext && title.headIn(WRITING, at) !== undefined) return true;
  }
  return false;
}

/** "Investigation of the leak", "conducting a comprehensive review". */
function noun(title: Title): VagueMatch | undefined {
  for (let at = title.start; at < title.length; at++) {
    const isEvent = EVENTS.has(title.word(at));
    if (isEvent && (title.isScoped(at + 1) || !isHeld(title, at))) continue;
    if (!isEvent && !STUDIES.has(title.word(at))) continue;
    const isFirst = isNounPhrase(title, at);
    if (!isFirst && !isHeld(title, at)) continue;
    if (title.isMeasured() || writes(title)) return undefined;
    return { from: at, to: at + 1 };
  }
  return undefined;
}

/** Whether only adjectives and nouns stand before, as in "Root cause analysis". */
function isNounPhrase(title: Title, at: number): boolean {
  if (at - title.start > 3) return false;
  for (let place = title.start; place < at; place++) {
    if (
      title.is(
        place,
        Tag.Preposition | Tag.Auxiliary | Tag.Conjunction | Tag.Verb,
      )
    )
      return false;
    if (ACTING.has(title.word(place))) return false;
  }
  // "Review X" is a verb, which is looked at above.
  return at > title.start || title.word(at) !== 'review';
}

function isHeld(title: Title, at: number): boolean {
  for (let place = at - 1; place >= title.start && place > at - 5; place--) {
    if (title.headIn(HOLDING, place) !== undefined) return true;
  }
  return false;
}
