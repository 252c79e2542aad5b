import {
  isWordStart,
  isDigit,
  isSymbol,
  isHandlePart,
  endOfLetters,
  endOfRun,
  isBlankAt,
  isBlankBefore,
} from './characters';
import { Closers } from './Closers';
import type { Lexicon } from './Lexicon';
import type { Paragraph } from './paragraphs';
import * as Tag from './Tag';
import type { Token } from './Token';
import { wordAt } from './wordAt';
import { wordSet } from '../words/wordSet';

const QUOTES: Record<string, string> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
  "'": "'",
};

/** A longer quotation is more likely a mark that nobody closed. */
const LONGEST_QUOTATION = 600;

/** What may stand between the end of a sentence and its stop, and before the first word of the next. */
const CLOSING = new Set('.!?…)"”’*_');

const OPENING = new Set('*_"“\'([>|`');

const LONGEST_HTML = 300;

/** Whatever has more words than this between two stops is no sentence; its beginning is looked at. */
const LONGEST_SENTENCE = 1_000;

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = wordSet(
  'etc vs approx cf mr mrs ms dr st no resp incl fig ca eg ie',
);

/** Marks that say nothing of the sentence: emphasis, brackets of links, list signs. */
const SILENT = new Set('*~_[]#$^=+<>\\&%|'.split(''));

/**
 * Reads the sentences of a text as tokens, a paragraph at a time. Code, addresses, HTML and quotations of more than a
 * word each become one token that is not read.
 */
export class SentenceReader {
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #closers: Closers;
  /** Words as they were written before: most come again. */
  readonly #seen = new Map<string, Pick<Token, 'word' | 'tags'>>();
  #paragraph: Paragraph = [];
  #end = 0;
  #ticks: Map<number, number[]> | undefined;
  #sentences: Token[][] = [];
  #tokens: Token[] = [];

  constructor(text: string, lexicon: Lexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#closers = new Closers(text);
  }

  read(paragraph: Paragraph): Token[][] {
    this.#paragraph = paragraph;
    this.#end = paragraph[paragraph.length - 1][1];
    this.#ticks = undefined;
    this.#sentences = [];
    let reached = 0;
    for (const [start, end] of paragraph) {
      let at = Math.max(start, reached);
      while (at < end) at = this.#step(at, end);
      reached = at;
    }
    this.#endSentence();
    return this.#sentences;
  }

  /** Reads what stands at a place; says where to go on, which may be in a later line. */
  #step(at: number, lineEnd: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at);
    if (code <= 32) return at + 1;
    if (isWordStart(code)) return this.#word(at, lineEnd);
    const mark = text[at];
    switch (mark) {
      case '`':
        return this.#code(at);
      case '\\':
        return at + 2;
      case '@':
        return this.#handle(at, lineEnd);
      case '<':
        return this.#html(at);
      case ']':
        return this.#address(at);
      case '/':
        if (isWordStart(text.charCodeAt(at + 1)) && isBlankBefore(text, at)) {
          return this.#opaque(at, endOfRun(text, at, lineEnd));
        }
        break;
      case '.':
      case '!':
      case '?':
      case '…':
        return this.#stop(at, lineEnd);
      case '|':
        this.#endSentence();
        return at + 1;
      default:
    }
    if (mark in QUOTES) return this.#quotation(at);
    if (mark === '–' || mark === '—') {
      this.#push(at, at + 1, mark, Tag.Punctuation);
    } else if (!SILENT.has(mark) && !isSymbol(code)) {
      this.#push(at, at + 1, mark, Tag.Punctuation);
    }
    return at + 1;
  }

  #word(at: number, lineEnd: number): number {
    const scanned = wordAt(this.#text, at, lineEnd);
    const { end, isOdd, hasDigit, hasInnerCapital } = scanned;
    // Is not read further than here, only for where it ends.
    if (this.#isFull()) return end;
    if (isOdd) return this.#opaque(at, end);
    const raw = this.#text.slice(at, end);
    this.#pushWord(at, end, raw, hasInnerCapital, hasDigit);
    return this.#apostrophe(end, lineEnd);
  }

  #pushWord(
    start: number,
    end: number,
    raw: string,
    hasInnerCapital: boolean,
    hasDigit: boolean,
  ) {
    const seen = this.#seen.get(raw);
    if (seen) {
      this.#push(start, end, seen.word, seen.tags);
      return;
    }
    const word = raw.toLowerCase().replace('’', "'");
    const first = raw.charCodeAt(0);
    let tags = this.#lexicon.tagsOf(word);
    if (first >= 65 && first <= 90) tags |= Tag.Capitalized;
    else if (first > 127 && raw[0] !== word[0]) tags |= Tag.Capitalized;
    if (hasDigit) {
      tags |= isDigit(first) ? Tag.Number : Tag.Coined;
    } else if (hasInnerCapital && raw.length > 1) tags |= Tag.Coined;
    this.#seen.set(raw, { word, tags });
    this.#push(start, end, word, tags);
  }

  /** 's, 've, 'd and the like as words of their own, and the plural's bare apostrophe. */
  #apostrophe(at: number, lineEnd: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at);
    if (at >= lineEnd || (code !== 39 && code !== 0x2019)) return at;
    const end = endOfLetters(text, at + 1);
    if (end > lineEnd) return at;
    if (end === at + 1) {
      if (text[at - 1] !== 's' || !isBlankAt(text, end)) return at;
      this.#push(at, end, "'s", Tag.Possessive);
      return end;
    }
    if (end - at > 3) return at + 1;
    const word = `'${text.slice(at + 1, end).toLowerCase()}`;
    this.#push(at, end, word, this.#lexicon.tagsOf(word));
    return end;
  }

  #handle(at: number, lineEnd: number): number {
    const text = this.#text;
    let end = at + 1;
    if (!isWordStart(text.charCodeAt(end))) return end;
    while (end < lineEnd && isHandlePart(text.charCodeAt(end))) end++;
    while (!isWordStart(text.charCodeAt(end - 1))) end--;
    // A package of a scope is no person.
    if (text[end] === '/') {
      return this.#opaque(at, endOfRun(text, at, lineEnd));
    }
    this.#push(at, end, text.slice(at, end).toLowerCase(), Tag.Handle);
    return this.#apostrophe(end, lineEnd);
  }

  /** A code span, which ends at the next run of as many backticks. */
  #code(at: number): number {
    const text = this.#text;
    let end = at;
    while (text[end] === '`') end++;
    const length = end - at;
    this.#ticks ??= this.#closers.tickRuns(this.#paragraph);
    const runs = this.#ticks.get(length) ?? [];
    while (runs.length && runs[runs.length - 1] < end) runs.pop();
    const close = runs[runs.length - 1];
    return close === undefined ? end : this.#opaque(at, close + length);
  }

  #html(at: number): number {
    const next = this.#text[at + 1] ?? '';
    if (!/[A-Za-z/!]/.test(next)) return at + 1;
    const close = this.#closers.next('>', at, this.#end);
    if (close < 0 || close - at > LONGEST_HTML) return at + 1;
    const isLink = this.#text.slice(at, close).includes(':');
    return isLink ? this.#opaque(at, close + 1) : close + 1;
  }

  /** The end of a link's text: its address or reference is not read. */
  #address(at: number): number {
    const open = this.#text[at + 1];
    if (open !== '(' && open !== '[') return at + 1;
    const close = this.#closers.next(
      open === '(' ? ')' : ']',
      at + 1,
      this.#end,
    );
    return close < 0 ? at + 1 : close + 1;
  }

  #quotation(at: number): number {
    const text = this.#text;
    const mark = text[at];
    if (!isBlankBefore(text, at) || isBlankAt(text, at + 1)) {
      if (mark !== '’' && mark !== "'") {
        this.#push(at, at + 1, mark, Tag.Punctuation);
      }
      return at + 1;
    }
    const close = this.#closeOf(mark, at);
    if (close < 0) return at + 1;
    const said = text.slice(at + 1, close).trim();
    if (!/\s/.test(said)) return at + 1;
    this.#opaque(at, close + 1);
    const isLast = startsSentence(text, close + 1, this.#end);
    if (isLast && /[.!?]$/.test(said)) this.#endSentence();
    return close + 1;
  }

  /** No quotation is longer than it may be, so that its end is looked for no further. */
  #closeOf(mark: string, at: number): number {
    const end = Math.min(this.#end, at + LONGEST_QUOTATION);
    const isSingle = mark === "'" || mark === '‘';
    return isSingle
      ? this.#closers.nextSingleQuote(QUOTES[mark], at + 1, end)
      : this.#closers.next(QUOTES[mark], at + 1, end);
  }

  #stop(at: number, lineEnd: number): number {
    const text = this.#text;
    const last = this.#tokens[this.#tokens.length - 1];
    let end = at + 1;
    while (end < lineEnd && CLOSING.has(text[end])) end++;
    if (text[at] === '.' && last?.end === at && isShort(last)) {
      return at + 1;
    }
    if (!startsSentence(text, end, this.#end)) return at + 1;
    if (last) this.#push(at, at + 1, text[at], Tag.Punctuation);
    this.#endSentence();
    return end;
  }

  #opaque(start: number, end: number): number {
    this.#push(start, end, '', Tag.Opaque);
    return end;
  }

  #push(start: number, end: number, word: string, tags: number) {
    if (!this.#isFull()) this.#tokens.push({ start, end, word, tags });
  }

  #isFull(): boolean {
    return this.#tokens.length >= LONGEST_SENTENCE;
  }

  #endSentence() {
    const tokens = this.#tokens;
    // A word alone says something only where nothing else is said.
    if (tokens.length > 1 || (tokens.length && !this.#sentences.length)) {
      this.#sentences.push(tokens);
      this.#tokens = [];
    } else tokens.length = 0;
  }
}

function isShort({ word, tags }: Token): boolean {
  if (ABBREVIATIONS.has(word) || word.includes('.')) return true;
  return word.length === 1 && (tags & Tag.Capitalized) !== 0;
}

/** Whether what follows is the beginning of a sentence: a blank, and no small letter. */
function startsSentence(text: string, from: number, end: number): boolean {
  if (from >= end) return true;
  if (text.charCodeAt(from) > 32) return false;
  let at = from;
  while (at < end && (text.charCodeAt(at) <= 32 || OPENING.has(text[at]))) at++;
  const code = text.charCodeAt(at);
  return at >= end || !(code >= 97 && code <= 122) || text[at - 1] === '`';
}
