import type { Finding } from '../../../model';
import { hashOf, Keys, wordsOf } from '../prose/keyOf';
import type { Language } from '../prose/languageOf';
import { readProse, Span } from '../prose/Prose';
import * as Tag from '../prose/Tag';
import type { Token } from '../prose/Token';
import { englishWords } from '../words/lexicon';
import { wordSet } from '../words/wordSet';
import { ByWord } from './ByWord';
import { isOpenQuestion } from './contexts';
import { KnownNames } from './KnownNames';
import type { BlameRule, Match } from './rule';
import { BLAME_RULES } from './rules';
import { Sentence } from './Sentence';

/** What the caller knows besides the text. */
export interface BlameOptions {
  /** Names of people and teams, as they are spelled: of the catalog's users, say. */
  names?: readonly string[];
}

/** What was found in a text. */
export interface TextFindings {
  /** `other` where most of the text is in another language than English, which is left alone. */
  language: Language;
  /** The paragraphs that were left alone. */
  leftAlone: Span[];
  /** In the order of the text, the first thousand; none overlaps another. */
  findings: Finding[];
}

/** More than anybody reads of one text. Its rest is only looked at for its language. */
const MOST_FINDINGS = 1_000;

let known: ByWord<BlameRule> | undefined;

/** Which rules to ask at which words, in their order. Made when it is first needed. */
function knownRules(): ByWord<BlameRule> {
  if (known) return known;
  known = new ByWord(({ nextOf }, word) => nextOf?.(word));
  for (const rule of BLAME_RULES) {
    const { words } = rule;
    known.add(wordSet(typeof words === 'string' ? words : words()), rule);
  }
  return known;
}

/**
 * Finds blame and hindsight in a Markdown text in English. Takes time linear in the text, and finds the same in
 * browser and server.
 */
export function findBlame(
  text: string,
  { names = [] }: BlameOptions = {},
): TextFindings {
  const rules = knownRules();
  const knownNames = new KnownNames(names);
  const keys = new Keys();
  const findings: Finding[] = [];
  const { language, leftAlone } = readProse(text, englishWords(), tokens => {
    if (findings.length >= MOST_FINDINGS) return;
    const sentence = new Sentence(tokens);
    const asked = tokens.map((_, at) => rules.at(sentence, at));
    if (!asked.some(some => some.length)) return;
    knownNames.markIn(text, tokens);
    const found = matchesIn(sentence, asked);
    if (!found.length) return;
    const hash = hashOf(wordsOf(tokens));
    for (const { rule, match } of found) {
      const [start, end] = spanOf(tokens, match);
      findings.push({
        key: keys.next(rule.id, hash),
        rule: rule.id,
        severity: match.severity,
        start,
        end,
        reason: rule.reason,
        question: rule.question,
      });
    }
  });
  return { language, leftAlone, findings };
}

interface Found {
  rule: BlameRule;
  match: Match;
}

/** What the rules find, in order; where two find the same words, the rule that comes first. */
function matchesIn(
  sentence: Sentence,
  asked: readonly (readonly BlameRule[])[],
): Found[] {
  const found: Found[] = [];
  const isAsked = isOpenQuestion(sentence);
  for (let at = 0; at < asked.length; at++) {
    for (const rule of asked[at]) {
      if (isAsked && !rule.readsQuestions) continue;
      const match = rule.match(sentence, at);
      if (match) found.push({ rule, match });
    }
  }
  if (found.length < 2) return found;
  const order = ({ rule }: Found) => BLAME_RULES.indexOf(rule);
  found.sort((a, b) => a.match.from - b.match.from || order(a) - order(b));
  const kept: Found[] = [];
  for (const each of found) {
    const last = kept[kept.length - 1];
    if (!last || each.match.from >= last.match.to) kept.push(each);
    else if (order(each) < order(last)) kept[kept.length - 1] = each;
  }
  return kept;
}

/** The place of a match in the text. Code and quotations that stand in it are left out: the words behind them count. */
function spanOf(tokens: readonly Token[], match: Match): [number, number] {
  const to = Math.min(match.to, tokens.length);
  let from = match.from;
  for (let at = from; at < to - 1; at++) {
    if (tokens[at].tags & Tag.Opaque) from = at + 1;
  }
  while (from < to - 1 && tokens[from].tags & Tag.Punctuation) from++;
  let last = to - 1;
  while (last > from && tokens[last].tags & (Tag.Opaque | Tag.Punctuation)) {
    last--;
  }
  return [tokens[from].start, tokens[last].end];
}
