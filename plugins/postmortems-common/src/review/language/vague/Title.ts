import * as Tag from '../prose/Tag';
import type { Token } from '../prose/Token';
import {
  DEICTIC,
  DEICTIC_HEADS,
  EMPTY_ADJECTIVES,
  FIELDS,
  FREQUENCIES,
  PURPOSES,
  THINGS,
} from './words';
import { Words, wordSet } from '../words/wordSet';
import { formsOf } from '../words/verbs';

/** How far into a title a label may reach: "HIGH:", "Testing gap:". */
const LABEL = 4;

/** The longest beginning of a title that is looked at, in tokens. */
const REACH = 60;

/** What stands before the verb of an action and says nothing of it. */
const OPENERS =
  wordSet(`we i to should need needs must will shall have has 've 'll let's let us please want wants
  the-team also then going are and would like could immediately actively finally todo action task`);

const PLANNING = wordSet('plan plans');

const TICKET = wordSet('ticket issue card story task');

const FILING = formsOf('create raise open file add make');

/** Prepositions and conjunctions after which a scope is named. */
const SCOPES =
  wordSet(`for on in of to from with when if whenever where before after during between across against per at by that which via
  using through into until under over above below`);

/** Places and times that are nowhere. */
const NOWHERE = wordSet(
  `future situation next time possible general all everything everyone place order possible earlier soon now us time way recurrence needed necessary
  appropriate applicable required feasible`,
);

/** The title of an action, as the rules ask about it. */
export class Title {
  readonly tokens: readonly Token[];
  /** Where the verb of the action stands, or whatever comes first instead. */
  readonly start: number;
  readonly #text: string;

  constructor(text: string, tokens: readonly Token[], start?: number) {
    this.#text = text;
    this.tokens = tokens;
    this.start = start ?? this.#beginning();
  }

  /** The same title, looked at from another verb on. */
  from(start: number): Title {
    return new Title(this.#text, this.tokens, start);
  }

  get length(): number {
    return Math.min(this.tokens.length, this.start + REACH);
  }

  word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }

  is(at: number, tags: number): boolean {
    return ((this.tokens[at]?.tags ?? 0) & tags) !== 0;
  }

  /** Whether one of the words stands from one place to before another. */
  has(words: Words, from = this.start, to = this.length): boolean {
    for (let at = from; at < to; at++) {
      if (words.has(this.word(at))) return true;
    }
    return false;
  }

  /** The verb it begins with, as a list has it; undefined if it is in none. */
  headIn(
    verbs: ReadonlyMap<string, string>,
    at = this.start,
  ): string | undefined {
    return verbs.get(this.word(at));
  }

  /** A figure, a rate, or something in code, by which anyone could check: no number of a ticket. */
  isMeasured(from = this.start): boolean {
    for (let at = from; at < this.length; at++) {
      if (FREQUENCIES.has(this.word(at)) && at > this.start) return true;
      if (this.#isFigure(at) || this.#isCode(at)) return true;
    }
    return false;
  }

  /** Whether a scope is named that is more than a word for everything. */
  isScoped(from = this.start + 1): boolean {
    for (let at = from; at < this.length; at++) {
      if (!SCOPES.has(this.word(at))) continue;
      if (this.#namesSomething(at)) return true;
    }
    return this.isMeasured(from) || this.#namesOwnName(from);
  }

  /** "this", "such incidents", "problems like these": where it begins and ends, or undefined. */
  deixis(from = this.start): [from: number, to: number] | undefined {
    for (let at = from; at < this.length; at++) {
      if (this.word(at) === 'something') return [at, at + 1];
      if (!DEICTIC.has(this.word(at))) continue;
      if (this.word(at) === 'similar' && this.word(at + 1) === 'to') continue;
      for (let end = at + 1; end <= at + 3; end++) {
        if (DEICTIC_HEADS.has(this.word(end))) return [at, end + 1];
      }
      if (['that', 'those'].includes(this.word(at))) continue;
      const isLast = at + 1 >= this.length || this.is(at + 1, Tag.Punctuation);
      const isSubject = this.is(at + 1, Tag.Auxiliary);
      if (isLast || isSubject) return [at, at + 1];
    }
    return undefined;
  }

  /** The object that begins at a place: to where, its head, and whether something in it is particular. */
  objectAt(from: number): { head: number; end: number; isParticular: boolean } {
    let end = from;
    while (end < this.length && !this.#endsObject(end)) end++;
    let head = end - 1;
    while (
      head > from &&
      (this.is(head, Tag.Adverb) || /^learn(?:ed|t)$/.test(this.word(head)))
    ) {
      head--;
    }
    let isParticular = false;
    for (let at = from; at < head; at++) {
      if (this.#isCode(at) || this.#isFigure(at)) isParticular = true;
      if (this.is(at, Tag.Determiner | Tag.Adverb)) continue;
      if (!isEmptyAdjective(this.word(at))) isParticular = true;
    }
    return { head, end, isParticular };
  }

  #endsObject(at: number): boolean {
    if (this.is(at, Tag.Punctuation | Tag.Conjunction | Tag.Auxiliary)) {
      return true;
    }
    return (
      this.is(at, Tag.Preposition | Tag.Subordinator) ||
      SCOPES.has(this.word(at))
    );
  }

  /** Behind a word such as "for": neither "these problems" nor "the future" nor a purpose. */
  #namesSomething(at: number): boolean {
    let next = at + 1;
    if (this.word(at) === 'to' && this.headIn(PURPOSES, next)) return false;
    if (this.word(at) === 'to' && !this.is(next, Tag.Determiner)) {
      // An infinitive: its object counts.
      const object = this.objectAt(next + 1);
      if (object.end > next + 1) next++;
    }
    const deixis = this.deixis(at);
    if (deixis && deixis[0] <= next + 1) return false;
    const { head, end, isParticular } = this.objectAt(next);
    if (end === next)
      return this.is(next, Tag.Opaque) && !this.#isAddress(next);
    const word = this.word(head);
    if (NOWHERE.has(word) || this.#isAddress(head)) return false;
    return isParticular || !(FIELDS.has(word) || THINGS.has(word));
  }

  /** A name with capitals beyond the first word: a tool, a team, a service. */
  #namesOwnName(from: number): boolean {
    for (let at = Math.max(from, this.start + 1); at < this.length; at++) {
      if (this.is(at, Tag.Coined) && !this.is(at, Tag.Number)) return true;
    }
    return false;
  }

  #isFigure(at: number): boolean {
    const token = this.tokens[at];
    if (!token || !(token.tags & Tag.Number)) return false;
    return (
      !/[#\-[/]/.test(this.#text[token.start - 1] ?? '') ||
      /[%a-z]$/.test(token.word)
    );
  }

  #isCode(at: number): boolean {
    return this.is(at, Tag.Opaque) && !this.#isAddress(at);
  }

  #isAddress(at: number): boolean {
    const token = this.tokens[at];
    return (
      token !== undefined &&
      /^<?https?:/.test(this.#text.slice(token.start, token.start + 8))
    );
  }

  #beginning(): number {
    let at = this.#afterLabel();
    const last = this.tokens.length - 1;
    while (at < last && this.#isBeforeVerb(at)) at++;
    // "Ticket raised to …"
    if (
      TICKET.has(this.word(at)) &&
      this.is(at + 1, Tag.Verb) &&
      this.word(at + 2) === 'to'
    ) {
      return at + 3;
    }
    // "Create a ticket to …"
    if (this.headIn(FILING, at) !== undefined) {
      const noun = this.is(at + 1, Tag.Determiner) ? at + 2 : at + 1;
      if (TICKET.has(this.word(noun)) && this.word(noun + 1) === 'to') {
        return noun + 2;
      }
    }
    while (
      at < last &&
      this.is(at, Tag.Adverb) &&
      !this.is(at, Tag.Auxiliary | Tag.Negation)
    )
      at++;
    return Math.max(0, Math.min(at, last));
  }

  #isBeforeVerb(at: number): boolean {
    if (this.is(at, Tag.Number | Tag.Punctuation)) return true;
    if (OPENERS.has(this.word(at))) return true;
    if (PLANNING.has(this.word(at)) && (at > 0 || this.word(1) === 'to'))
      return true;
    // "The team discussed", "Engineers are looking into"
    const isPeople = this.is(at, Tag.Team | Tag.Person);
    const isArticle =
      this.word(at) === 'the' && this.is(at + 1, Tag.Team | Tag.Person);
    return (
      isArticle ||
      (isPeople &&
        (this.word(at + 1) === 'to' ||
          this.is(at + 1, Tag.Verb | Tag.Auxiliary)))
    );
  }

  #afterLabel(): number {
    for (let at = 0; at < LABEL; at++) {
      if (this.word(at) === ':' && this.tokens.length > at + 2) return at + 1;
    }
    return 0;
  }
}

/** Words that praise, and by their endings most adjectives of quality: proactive, thorough, useful. */
export function isEmptyAdjective(word: string): boolean {
  return (
    EMPTY_ADJECTIVES.has(word) ||
    FIELDS.has(word) ||
    /(?:ive|ful|ous|able|ible|ensive)$/.test(word)
  );
}
