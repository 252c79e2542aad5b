import * as Tag from '../../prose/Tag';
import { byAfter, isPassive, isToldAsFact, verbGroupStart } from '../contexts';
import { judgedBySubject } from '../judged';
import { BLAME, severityFor, type BlameRule } from '../rule';
import { phraseFrom } from '../subject';
import { wordSet } from '../../words/wordSet';

const LEISURE = wordSet(
  'to over ahead meeting standup stand-up lunch break weekend',
);

const CHANCES = wordSet(
  'opportunity chance alert alerts warning page signs step steps deadline',
);

const SIGNALS =
  wordSet(`alert alerts warning warnings page pages pager runbook procedure procedures policy checklist advice email emails
  ticket tickets sign signs alarm alarms guideline guidelines`);

/**
 * Verbs that only a person's will gives a bad name to: software ignores and skips by design. Signals that look loud
 * afterwards were some of many at the time (Woods on data overload; Dekker on hindsight making signals salient).
 */
export const ignored: BlameRule = {
  id: 'ignored',
  words: `ignored ignores ignoring dismissed dismissing skipped skips skipping bypassed bypassing violated violating
    disobeyed missed misses missing flouted omitted omitting circumvented sidestepped defied shirked evaded overrode`,
  reason: 'It makes a choice out of one of many signals at the time.',
  question:
    'What else asked for attention then, and why did this look sensible?',
  match(sentence, at) {
    if (!isToldAsFact(sentence, at)) return undefined;
    const word = sentence.word(at);
    if (isPassive(sentence, at)) {
      const by = byAfter(sentence, at);
      const agent = by < 0 ? undefined : phraseFrom(sentence, by + 1);
      const severity = agent && severityFor(agent, BLAME);
      if (agent && severity) return { severity, from: at, to: agent.to };
      return by < 0 && word === 'ignored' ? signal() : undefined;
    }
    // What is missing is not there; nobody misses it.
    if (/^skip/.test(word) && sentence.hasNear(at + 1, at + 5, LEISURE))
      return undefined;
    const isChance =
      word === 'missing' && sentence.hasNear(at + 1, at + 4, CHANCES);
    if (
      (word === 'missing' && !isChance) ||
      sentence.is(at - 1, Tag.Determiner)
    ) {
      return undefined;
    }
    return judgedBySubject(sentence, at, at + 1, BLAME);

    function signal() {
      const place = verbGroupStart(sentence, at) - 1;
      if (!SIGNALS.has(sentence.word(place))) return undefined;
      return { severity: 'note', from: place, to: at + 1 } as const;
    }
  },
};
