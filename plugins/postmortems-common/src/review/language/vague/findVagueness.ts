import type { Finding } from '../../../model';
import type { TextFindings } from '../blame/findBlame';
import { hashOf, Keys, wordsOf } from '../prose/keyOf';
import { readProse } from '../prose/Prose';
import type { Token } from '../prose/Token';
import { englishWords } from '../words/lexicon';
import { VAGUE_RULES } from './rules';
import { Title } from './Title';

/** Titles are far shorter; whatever goes on longer is looked at no further. */
const LONGEST_TITLE = 2_000;

/**
 * Says whether the title of an action leaves open what will have been done: no deliverable that somebody else could
 * check. At most one finding, of the first sentence; in English only.
 */
export function findVagueness(title: string): TextFindings {
  const sentences: Token[][] = [];
  const { language, leftAlone } = readProse(
    title.slice(0, LONGEST_TITLE),
    englishWords(),
    sentence => sentences.push(sentence),
  );
  const findings: Finding[] = [];
  const [tokens] = sentences;
  if (tokens && language === 'en') {
    const looked = new Title(title, tokens);
    for (const rule of VAGUE_RULES) {
      const match = rule.match(looked);
      if (!match) continue;
      findings.push({
        key: new Keys().next(rule.id, hashOf(wordsOf(tokens))),
        rule: rule.id,
        severity: 'vague',
        start: tokens[match.from].start,
        end: tokens[Math.min(match.to, tokens.length) - 1].end,
        reason: rule.reason,
        question: rule.question,
      });
      break;
    }
  }
  return { language, leftAlone, findings };
}
