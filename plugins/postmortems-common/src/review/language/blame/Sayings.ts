import * as Tag from '../prose/Tag';
import { ACTS } from '../words/acts';
import { CARE, NORMS } from '../words/care';
import { CONDITIONS, GRADES, VICES } from '../words/character';
import { DEEDS, FAULTS, HARM } from '../words/harm';
import { formsOf, isParticiple } from '../words/verbs';
import { nounSet, Words, wordSet } from '../words/wordSet';
import type { Agent } from './agents';
import { ByWord, isByTheWay, NextWords } from './ByWord';
import type { Sentence } from './Sentence';
import { phraseFrom } from './subject';

/** How many words `…` stands for at most. */
const GAP = 6;

/** What stands in no noun phrase. */
const NOT_OVER =
  Tag.Punctuation |
  Tag.Preposition |
  Tag.Conjunction |
  Tag.Auxiliary |
  Tag.Subordinator |
  Tag.Relative;

const CLASSES: Record<string, WordSet | undefined> = {
  NOT: wordSet(
    "not never didn't don't doesn't hadn't hasn't haven't wasn't weren't isn't aren't couldn't wouldn't shouldn't",
  ),
  BE: wordSet("was were is are been be 's wasn't weren't"),
  THEIR: wordSet('his her their its our my the a an any'),
  WAS: wordSet('was were'),
  FAR: wordSet('far way much'),
  THEY: wordSet('he she they'),
  SELF: wordSet('himself herself themselves itself ourselves myself'),
  ANYONE: wordSet('anyone anybody everyone everybody all'),
  SPAN: nounSet('minute hour day week month year'),
  MOMENT: nounSet('minute second moment glance call command look'),
  CARE,
  NORM: NORMS,
  HARM,
  ACT: ACTS,
  BAD: GRADES,
  DEED: DEEDS,
  FAULT: FAULTS,
  VICE: VICES,
  SO: CONDITIONS,
};

interface Part {
  words?: WordSet;
  /** Any word of this kind. */
  tag?: number;
  isGap?: boolean;
  /** Up to two words that a noun may have before it. */
  isShort?: boolean;
  isWho?: boolean;
  isOptional?: boolean;
}

/** Where a saying ends, and whom it names. */
export interface Said {
  to: number;
  who?: Agent;
}

/**
 * Idioms, one a line. Of words with strokes between them either stands; `…` is up to six words more, `..` up to
 * two of a noun phrase; what is in
 * brackets may be missing; `~` is any form of a verb, which at the beginning is not the bare one; `WHO` is whoever is
 * named there, `DOING` any gerund, `DONE` any verb of the past, `PERSON` a word for one, and capitals are a class of words, such as checking in
 * any form (`CARE`).
 */
export class Sayings<Use extends { says: string }> {
  readonly #uses: readonly Use[];
  #byFirst: ByWord<Saying<Use>> | undefined;

  constructor(uses: readonly Use[]) {
    this.#uses = uses;
  }

  /** The words that they begin with. */
  get words(): Iterable<string> {
    return this.#known().words;
  }

  /** The words of which one stands behind a first word; nothing where any may, or where it begins no saying. */
  nextOf(word: string): NextWords {
    return this.#known().nextOf(word);
  }

  /** What comes of the first of each use that stands at a place, where anything comes of it. */
  find<Result>(
    sentence: Sentence,
    at: number,
    resultOf: (use: Use, said: Said) => Result | undefined,
  ): Result | undefined {
    let last: Use | undefined;
    for (const saying of this.#known().at(sentence, at)) {
      const { use } = saying;
      const said =
        use === last ? undefined : saidAt(sentence, at + 1, partsOf(saying));
      if (!said) continue;
      const result = resultOf(use, said);
      if (result) return result;
      last = use;
    }
    return undefined;
  }

  #known(): ByWord<Saying<Use>> {
    if (this.#byFirst) return this.#byFirst;
    const byFirst = new ByWord<Saying<Use>>(wordsBehind);
    for (const use of this.#uses) {
      for (const line of use.says.split('\n')) {
        const [first, ...rest] = line.split(' ');
        byFirst.add(firstWords(first), { use, rest });
      }
    }
    this.#byFirst = byFirst;
    return byFirst;
  }
}

/** A saying behind its first word, which is read when it is first needed. */
interface Saying<Use> {
  use: Use;
  rest: readonly string[];
  parts?: readonly Part[];
}

function partsOf(saying: Saying<unknown>): readonly Part[] {
  saying.parts ??= saying.rest.map(partOf);
  return saying.parts;
}

/** One of these has to come first; nothing where any word may. */
function wordsBehind(saying: Saying<unknown>): NextWords {
  const behind = new Set<string>();
  for (const { words, isOptional } of partsOf(saying)) {
    if (!words) return undefined;
    for (const word of words.keys()) behind.add(word);
    if (!isOptional) return behind;
  }
  return undefined;
}

type WordSet = Words & Pick<Set<string>, 'keys'>;

const known = new Map<string, WordSet>();

/** What stands between strokes, with the words of the classes among it. Many sayings share it. */
export function wordsOf(spec: string): WordSet {
  let words = CLASSES[spec] ?? known.get(spec);
  if (!words) {
    const isVerb = spec[0] === '~';
    const names = (isVerb ? spec.slice(1) : spec).split('/');
    const formed = (name: string) => {
      if (isVerb) return formsOf(name).keys();
      return name.endsWith('+') ? nounSet(name.slice(0, -1)) : [name];
    };
    words = new Set(
      names.flatMap(name => [...(CLASSES[name]?.keys() ?? formed(name))]),
    );
    known.set(spec, words);
  }
  return words;
}

function firstWords(first: string): Iterable<string> {
  const words = wordsOf(first).keys();
  if (first[0] !== '~') return words;
  const bare = wordSet(first.slice(1).replace(/\//g, ' '));
  return [...words].filter(word => !bare.has(word) || isParticiple(word));
}

function partOf(part: string): Part {
  if (part[0] === '(')
    return { ...partOf(part.slice(1, -1)), isOptional: true };
  if (part === '…') return { isGap: true };
  if (part === '..') return { isGap: true, isShort: true };
  if (part === 'WHO') return { isWho: true };
  if (part === 'DOING') return { tag: Tag.Gerund };
  if (part === 'DONE') return { tag: Tag.Verb };
  if (part === 'PERSON') return { tag: Tag.Person | Tag.Team };
  return { words: wordsOf(part) };
}

function saidAt(
  sentence: Sentence,
  from: number,
  parts: readonly Part[],
): Said | undefined {
  let to = from;
  let who: Agent | undefined;
  let gap = 0;
  let over = 0;
  for (const part of parts) {
    if (part.isGap) {
      gap = part.isShort ? 2 : GAP;
      over = part.isShort ? NOT_OVER : Tag.Punctuation;
      continue;
    }
    if (part.isWho) {
      who = phraseFrom(sentence, to);
      // Of the vendor's maintenance the vendor is not told.
      if (who.from < 0 || sentence.word(who.to) === "'s") return undefined;
      to = who.to;
      continue;
    }
    let place = to;
    let isThere = stands(sentence, place, part);
    if (gap > 0) {
      const last = to + gap;
      while (!isThere && place < last && !sentence.is(place, over)) {
        isThere = stands(sentence, ++place, part);
      }
      gap = 0;
    } else if (!isThere && isByTheWay(sentence, place)) {
      isThere = stands(sentence, ++place, part);
    }
    if (isThere) to = place + 1;
    else if (!part.isOptional) return undefined;
  }
  return { to, who };
}

function stands(sentence: Sentence, at: number, part: Part): boolean {
  if (part.tag) return sentence.is(at, part.tag);
  return part.words?.has(sentence.word(at)) ?? false;
}
