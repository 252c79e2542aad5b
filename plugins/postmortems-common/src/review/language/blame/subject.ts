import * as Tag from '../prose/Tag';
import { Agent, isNominal, isQuantifier, nounPhraseBefore } from './agents';
import { FEW, Sentence } from './Sentence';
import { wordSet } from '../words/wordSet';

/** How far a subject is looked for, in tokens. */
const REACH = 40;

/** The longest clause or bracket between a subject and its verb, in tokens. */
const INSERTED = 15;

const STRONG = new Set([';', '(', ')', '–', '—', '-', ',']);

export const NO_AGENT: Agent = { kind: 'none', from: -1, to: -1 };

/** There is no subject at all: a note such as "Forgot to renew it". */
export const ELIDED: Agent = { kind: 'none', from: -2, to: -2 };

const OBJECTS = wordSet('it them him this that');

interface SubjectOptions {
  /** What is looked at stands behind the verb: "deleted it by mistake". */
  afterVerb?: boolean;
}

/**
 * Who does what is told at a place: the nearest noun phrase to the left that no preposition governs. Over "and" or a
 * comma it is the subject of the clause before; over "who" and "that" it is what they refer to.
 *
 * @param at - where the verb begins, with its auxiliaries
 */
export function subjectOf(
  sentence: Sentence,
  at: number,
  { afterVerb = false }: SubjectOptions = {},
): Agent {
  const inserted = insertedClause(sentence, at - 1);
  if (inserted >= 0) return antecedent(sentence, inserted);
  let crossed = afterVerb;
  let place = at - 1;
  const last = Math.max(0, at - REACH);
  while (place >= last) {
    if (isNominal(sentence, place)) {
      const phrase = nounPhraseBefore(sentence, place + 1);
      if (isGoverned(sentence, phrase.from)) {
        const whole = quantifierBefore(sentence, phrase.from);
        if (whole >= 0) return { ...phrase, from: whole };
        place = phrase.from - 2;
        continue;
      }
      // "gave the caller a password": of two objects the second follows the first.
      const isSecond =
        afterVerb &&
        sentence.is(phrase.from, Tag.Determiner) &&
        isNominal(sentence, phrase.from - 1);
      if (isSecond) {
        place = phrase.from - 1;
        continue;
      }
      if (!isObject(sentence, phrase.from)) return apposed(sentence, phrase);
      const relative = relativeBefore(sentence, phrase.from - 1);
      if (relative >= 0) return antecedent(sentence, relative);
      if (!crossed && !isWithin(sentence, phrase)) {
        return apposed(sentence, phrase);
      }
      place = phrase.from - 1;
      continue;
    }
    const word = sentence.word(place);
    if (word === ')') {
      place = openingBefore(sentence, place) - 1;
      continue;
    }
    if (
      sentence.is(place, Tag.Relative) &&
      !sentence.is(place, Tag.Determiner)
    ) {
      return antecedent(sentence, place);
    }
    if (word === 'which') return antecedent(sentence, place);
    if (sentence.is(place, Tag.Subordinator) && word !== 'so') {
      // "after deploying and forgetting" has none of its own; the main clause before it has.
      if (!sentence.is(place, Tag.Preposition)) return NO_AGENT;
      crossed = true;
    } else if (word === ':') {
      return labelBefore(sentence, place);
    } else if (sentence.is(place, Tag.Conjunction) || STRONG.has(word)) {
      crossed = true;
    } else if (sentence.is(place, Tag.Verb | Tag.Gerund)) {
      if (!crossed && !sentence.is(place, Tag.Auxiliary)) crossed = true;
    }
    place--;
  }
  return crossed || at === 0 || isOnlyAdverbs(sentence, at) ? ELIDED : NO_AGENT;
}

/** Where "which" stands in "the proxy, which an engineer restarted, ignored it"; -1 where nothing is inserted. */
function insertedClause(sentence: Sentence, comma: number): number {
  if (sentence.word(comma) !== ',') return -1;
  for (let place = comma - 1; place > comma - INSERTED; place--) {
    if (sentence.word(place) !== ',') continue;
    const next = place + 1;
    const isClause =
      sentence.word(next) === 'which' ||
      (sentence.is(next, Tag.Relative) && !sentence.is(next, Tag.Determiner));
    return isClause ? next : -1;
  }
  return -1;
}

/** Where a bracket opens that closes at a place; there, if it is too far to see. */
function openingBefore(sentence: Sentence, close: number): number {
  for (let place = close - 1; place > close - INSERTED; place--) {
    if (sentence.word(place) === '(') return place;
  }
  return close;
}

function isGoverned(sentence: Sentence, from: number): boolean {
  const before = from - 1;
  if (!sentence.is(before, Tag.Preposition)) return false;
  // "once the engineer", "since the team": these govern clauses too.
  return !sentence.is(before, Tag.Subordinator);
}

/** An object follows its verb. */
function isObject(sentence: Sentence, from: number): boolean {
  return sentence.is(from - 1, Tag.Verb | Tag.Gerund | Tag.Auxiliary);
}

/** Where "who" stands before a verb: "the contractor who wrote the script"; -1 if nowhere. */
function relativeBefore(sentence: Sentence, verb: number): number {
  let place = verb - 1;
  while (
    place > verb - FEW &&
    sentence.is(place, Tag.Auxiliary | Tag.Adverb | Tag.Verb)
  ) {
    place--;
  }
  const isRelative =
    sentence.is(place, Tag.Relative) && isNominal(sentence, place - 1);
  return isRelative ? place : -1;
}

/** Whether an object belongs to what is said of a noun: "the engineer reviewing the change", "whoever wrote it". */
function isWithin(sentence: Sentence, phrase: Agent): boolean {
  const verb = phrase.from - 1;
  if (OBJECTS.has(sentence.word(phrase.to - 1))) return true;
  return sentence.is(verb, Tag.Gerund) && isNominal(sentence, verb - 1);
}

/** Where "one of", "some of" begins before a phrase; -1 where there is none. */
function quantifierBefore(sentence: Sentence, from: number): number {
  if (sentence.word(from - 1) !== 'of') return -1;
  return isQuantifier(sentence.word(from - 2)) ? from - 2 : -1;
}

function antecedent(sentence: Sentence, at: number): Agent {
  const word = sentence.word(at);
  let place = at - 1;
  if (sentence.word(place) === ',') place--;
  const phrase =
    place >= 0 && isNominal(sentence, place)
      ? nounPhraseBefore(sentence, place + 1)
      : NO_AGENT;
  if (word !== 'who') return phrase;
  if (phrase.kind === 'none' || phrase.kind === 'maybe') {
    return { kind: 'person', from: at, to: at + 1 };
  }
  return phrase;
}

/** "Tom: forgot to renew it" */
function labelBefore(sentence: Sentence, colon: number): Agent {
  if (colon === 0 || !isNominal(sentence, colon - 1)) return ELIDED;
  const phrase = nounPhraseBefore(sentence, colon);
  return phrase.kind === 'person' && phrase.from === 0 ? phrase : ELIDED;
}

/** "Tom, our DBA,": whoever is told about is a person if either part says so. */
function apposed(sentence: Sentence, phrase: Agent): Agent {
  if (phrase.kind !== 'none' || sentence.word(phrase.from - 1) !== ',') {
    return phrase;
  }
  const place = phrase.from - 2;
  if (sentence.word(phrase.to) !== ',' || !isNominal(sentence, place)) {
    return phrase;
  }
  return nounPhraseBefore(sentence, place + 1);
}

function isOnlyAdverbs(sentence: Sentence, at: number): boolean {
  if (at > FEW) return false;
  for (let place = 0; place < at; place++) {
    if (!sentence.is(place, Tag.Adverb | Tag.Negation | Tag.Auxiliary)) {
      return false;
    }
  }
  return true;
}

/** "the hosting provider": a participle between an article and a noun. */
function isModifier(sentence: Sentence, at: number): boolean {
  return (
    sentence.is(at, Tag.Gerund | Tag.Verb) &&
    sentence.is(at - 1, Tag.Determiner) &&
    isNominal(sentence, at + 1)
  );
}

/** The noun phrase that begins at a place, or after the article there: whoever follows "by" and "of". */
export function phraseFrom(sentence: Sentence, at: number): Agent {
  let end = at;
  while (end < at + 6 && sentence.is(end, Tag.Determiner)) end++;
  while (
    end < at + 8 &&
    (isNominal(sentence, end) || isModifier(sentence, end))
  )
    end++;
  if (end === at || !isNominal(sentence, end - 1)) return NO_AGENT;
  // "one of the engineers"
  if (isQuantifier(sentence.word(end - 1)) && sentence.word(end) === 'of') {
    return phraseFrom(sentence, end + 1);
  }
  return nounPhraseBefore(sentence, end);
}

/** Who the main clause is about: behind the comma after the circumstance. */
export function mainSubject(sentence: Sentence, from: number): Agent {
  for (let place = from + 1; place < from + 10; place++) {
    if (sentence.word(place) === ',') return phraseFrom(sentence, place + 1);
  }
  return NO_AGENT;
}
