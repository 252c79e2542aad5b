import * as Tag from '../prose/Tag';
import type { Token } from '../prose/Token';
import { PERSON_MODIFIERS, QUANTIFIERS } from '../words/people';
import type { Sentence } from './Sentence';
import { wordSet } from '../words/wordSet';

const WE = wordSet('we us i me myself ourselves');

const GENDERED = wordSet('he she his her him himself herself');

const NOBODY = wordSet('nobody none');

const THINGS = Tag.System | Tag.Opaque | Tag.Time | Tag.Coined;

/** Tokens that a noun phrase is made of. */
const NOT_NOUN =
  Tag.Preposition |
  Tag.Auxiliary |
  Tag.Negation |
  Tag.Adverb |
  Tag.Conjunction |
  Tag.Subordinator |
  Tag.Punctuation;

/** Whether a noun phrase can end here. */
export function isNominal(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  if (isName(token)) return true;
  if (token.word === 'which') return false;
  if (token.tags & Tag.Pronoun && !(token.tags & Tag.Relative)) return true;
  if (token.tags & (NOT_NOUN | Tag.Relative | Tag.Possessive)) return false;
  return (token.tags & (Tag.Verb | Tag.Gerund | Tag.Determiner)) === 0;
}

export function isName({ tags }: Token): boolean {
  if (tags & (Tag.Handle | Tag.Known)) return true;
  return (tags & Tag.GivenName) !== 0 && (tags & Tag.Capitalized) !== 0;
}

/** The most words of a noun phrase. */
const LONGEST_PHRASE = 12;

/** Capitalised and alone, a part of the house. */
const DUTIES = wordSet('duty call shift');

const DEPARTMENTS = wordSet(
  'support ops engineering security finance legal infra infrastructure product',
);

/** The same, of parts of the system that go by the same name. */
const FIELDS = wordSet('frontend backend network networking storage mobile');

/** Systems that people are operators and managers of. */
const HUMAN_FIELDS = wordSet(
  'system network database service release change site data product',
);

/** What programs manage and operate. */
const SOFTWARE_FIELDS = wordSet(
  'lock session connection transaction state lease window file package',
);

/**
 * Who a sentence speaks of.
 *
 * - `person`: one human being, in a role or by name; `team`: several, a department, a vendor
 * - `we`: the writers themselves, who judge nobody else
 * - `nobody`: nobody noticed
 * - `client`: users and attackers, whose acts are what happened to the service
 * - `maybe`: a word for people and for software (operator), or a name that no list holds
 * - `none`: software, a thing, or nothing that can be made out
 */
export type AgentKind =
  | 'person'
  | 'team'
  | 'we'
  | 'nobody'
  | 'client'
  | 'maybe'
  | 'none';

export interface Agent {
  kind: AgentKind;
  /** Where its words stand, from one token to before another. */
  from: number;
  to: number;
}

/** The noun phrase that ends before a place, with what is said of whom it means. */
export function nounPhraseBefore(sentence: Sentence, end: number): Agent {
  const head = end - 1;
  let from = head;
  const { tokens } = sentence;
  if (!(tokens[head].tags & Tag.Pronoun)) {
    const last = Math.max(0, head - LONGEST_PHRASE);
    while (from > last && belongsBefore(sentence, from)) from--;
  }
  const kind = kindOf(sentence, from, end);
  const isSomebody = kind === 'maybe' && isTakenUp(sentence, end);
  return { kind: isSomebody ? 'person' : kind, from, to: end };
}

/** Whether a pronoun says that it is one human being: "the planner and his". */
function isTakenUp(sentence: Sentence, end: number): boolean {
  for (let at = end; at < end + LONGEST_PHRASE; at++) {
    const token = sentence.tokens[at];
    if (!token) return false;
    if (GENDERED.has(token.word)) return true;
    if (token.tags & (Tag.Person | Tag.Client) || isName(token)) return false;
  }
  return false;
}

/** Whether the token before a place is a part of the noun phrase that begins there. */
function belongsBefore(sentence: Sentence, from: number): boolean {
  const before = sentence.tokens[from - 1];
  const here = sentence.tokens[from];
  if (here.tags & Tag.Determiner && here.word !== "'s") return false;
  if (before.tags & Tag.Determiner || before.word === "'s") return true;
  // "On Tuesday Tom forgot": another phrase begins with the name.
  if (isName(here) && before.tags & (Tag.Time | Tag.Number | Tag.System)) {
    return false;
  }
  if (before.tags & (Tag.Verb | Tag.Gerund)) {
    const beforeThat = sentence.tokens[from - 2];
    return (
      beforeThat !== undefined &&
      (beforeThat.tags & Tag.Determiner) !== 0 &&
      !(beforeThat.tags & Tag.Pronoun && !(beforeThat.tags & Tag.Possessive))
    );
  }
  // The possessor, before its 's.
  if (here.word === "'s") return isNominal(sentence, from - 1);
  if (before.tags & Tag.Time && !(here.tags & Tag.Time)) return false;
  return isNominal(sentence, from - 1) && !(before.tags & Tag.Pronoun);
}

function kindOf(sentence: Sentence, from: number, to: number): AgentKind {
  const head = sentence.tokens[to - 1];
  const { word, tags } = head;
  const before = sentence.tokens[to - 2];
  if (WE.has(word)) return 'we';
  if (NOBODY.has(word)) return 'nobody';
  if (word === 'one' && before?.word === 'no') return 'nobody';
  if (word === 'no-one') return 'nobody';
  if (word === 'they' || word === 'them') return antecedentOf(sentence, to - 1);
  if (tags & Tag.Known || tags & Tag.Handle) return 'person';
  if (sentence.says(from, 'no') && tags & (Tag.Person | Tag.Team)) {
    return 'nobody';
  }
  if (tags & Tag.Client) return 'client';
  if (tags & Tag.Person) return 'person';
  if (isName(head)) {
    // A tool may be called like a person; "the max" is none.
    return before && before.tags & Tag.Determiner ? 'none' : 'person';
  }
  const isAlone = to - from === 1 && (tags & Tag.Capitalized) !== 0;
  // "Frontend forgot": without an article it is no piece of software.
  if (isAlone && FIELDS.has(word)) return 'maybe';
  if (word === 'hands' && before?.word === 'remote') return 'team';
  if (tags & Tag.System) return 'none';
  if (tags & Tag.Team) {
    return sentence.says(from, 'our') ? 'we' : 'team';
  }
  if (tags & Tag.PersonOrSystem) {
    if (isOfSystem(before)) return 'none';
    if (sentence.word(to) === 'on' && DUTIES.has(sentence.word(to + 1))) {
      return 'person';
    }
    if (before && PERSON_MODIFIERS.has(before.word)) return 'person';
    return isAlone && DEPARTMENTS.has(word) ? 'team' : 'maybe';
  }
  if (tags & Tag.Doer) return isOfSystem(before) ? 'none' : 'maybe';
  if (tags & (THINGS | Tag.Number | Tag.Pronoun)) return 'none';
  const isPlural = word.endsWith('s');
  if (tags & Tag.Capitalized && !isPlural && isBareName(sentence, from, to)) {
    return isName(sentence.tokens[from]) ? 'person' : 'maybe';
  }
  return 'none';
}

/** One or two words with capitals and no article. */
function isBareName(sentence: Sentence, from: number, to: number): boolean {
  if (to - from > 3) return false;
  return sentence.tokens
    .slice(from, to)
    .every(
      ({ tags }) =>
        (tags & Tag.Capitalized) !== 0 &&
        (tags & (Tag.Coined | Tag.System)) === 0,
    );
}

/** "Postgres operator": what stands before the word makes software of it. */
function isOfSystem(before: Token | undefined): boolean {
  if (before && SOFTWARE_FIELDS.has(before.word)) return true;
  if (!before || HUMAN_FIELDS.has(before.word)) return false;
  return (before.tags & (Tag.Opaque | Tag.System | Tag.Coined)) !== 0;
}

/** Whom "they" means: whoever was spoken of before in the sentence; perhaps people where nobody was. */
function antecedentOf(sentence: Sentence, at: number): AgentKind {
  for (let place = at - 1; place >= 0 && place > at - 30; place--) {
    const token = sentence.tokens[place];
    if (token.tags & Tag.Client) return 'client';
    if (isName(token)) return 'person';
    if (token.tags & Tag.Pronoun) continue;
    if (token.tags & (Tag.Person | Tag.Team)) return 'person';
    if (token.tags & Tag.System && /s$/.test(token.word)) return 'none';
  }
  return 'maybe';
}

/** Whether whom it means comes after: "one of the engineers". */
export function isQuantifier(word: string): boolean {
  return QUANTIFIERS.has(word);
}
