import { isNominal } from '../agents';
import * as Tag from '../../prose/Tag';
import { CHARACTER } from '../../words/character';
import { wordSet } from '../../words/wordSet';
import { isDenied, isPossible, isPrevented, verbGroupStart } from '../contexts';
import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME, type BlameRule, type Match } from '../rule';
import type { Sentence } from '../Sentence';
import { phraseFrom, subjectOf } from '../subject';

const DENIALS = wordSet('never not');

const said = idiom(
  {
    id: 'careless',
    reason: 'It judges a character, and a character cannot be repaired.',
    question:
      'What about the work, the tools or the time made this possible for anyone?',
  },
  {
    ...BLAME,
    says: `SO WHO
BE/was/were/is/are/been/got/became/seemed/grew (too/so/simply) (half) SO
WAS (too) busy DOING
WAS in a/too hurry/rush/haste/much`,
  },
  { ...HUMAN_BLAME, of: 'owner', says: `VICE\nSO` },
  {
    ...BLAME,
    of: 'anyone',
    says: `through/by/from/of/to (THEIR) (own) (sheer/pure/plain/mere/simple/utter) VICE
too much/little/few (over) experience/training/knowledge/confidence/trust/faith/care/attention/thought/reliance/optimism/haste/caution/diligence
DEED … BE sloppy/shoddy/careless/slapdash/amateurish/half-hearted
ill-considered/ill-advised/ill-conceived/self-inflicted`,
  },
);

/** Gross names for character, which explain everything and so nothing (the fundamental attribution error: Ross 1977). */
export const careless: BlameRule = {
  ...said,
  words: () => `${said.words()} ${[...CHARACTER].join(' ')}`,
  match(sentence, at) {
    return CHARACTER.has(sentence.word(at))
      ? character(sentence, at)
      : said.match(sentence, at);
  },
};

function character(sentence: Sentence, at: number): Match | undefined {
  const isNot =
    isPrevented(sentence, at) ||
    isDenied(sentence, at) ||
    isPossible(sentence, at) ||
    sentence.word(at - 1) === 'no' ||
    (sentence.is(at + 1, Tag.Auxiliary) &&
      sentence.hasNear(at + 1, at + 5, DENIALS));
  if (isNot) return undefined;
  const agent = subjectOf(sentence, verbGroupStart(sentence, at));
  if (agent.kind === 'client') return undefined;
  // "The linter rejects careless use of it", and the developer is not meant.
  const isOfThing =
    sentence.is(agent.to - 1, Tag.System) &&
    isNominal(sentence, at + 1) &&
    phraseFrom(sentence, at + 1).kind === 'none';
  if (isOfThing) return undefined;
  const isOwn = agent.kind === 'we' || sentence.word(at - 1) === 'our';
  return { severity: isOwn ? 'note' : 'blame', from: at, to: at + 1 };
}
