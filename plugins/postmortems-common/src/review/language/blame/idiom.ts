import * as Tag from '../prose/Tag';
import { Agent, isName, isNominal, nounPhraseBefore } from './agents';
import {
  byAfter,
  isConditional,
  isDenied,
  isPassive,
  isPossible,
  isPrevented,
  verbGroupStart,
} from './contexts';
import { ACTS } from '../words/acts';
import { BlameRule, judged, Judgement, Match, spanOf } from './rule';
import { Said, Sayings, wordsOf } from './Sayings';
import type { Sentence } from './Sentence';
import { Words, wordSet } from '../words/wordSet';
import {
  ELIDED,
  mainSubject,
  NO_AGENT,
  phraseFrom,
  subjectOf,
} from './subject';

/** Sayings, and of whom they are said. */
export interface Way extends Judgement {
  says: string;
  /**
   * - `subject`: whoever stands before the verb (the default), in the passive whoever follows "by"
   * - `doer`: the subject of the verb before: "deployed it without asking"
   * - `possessor`: whose it is: his, Tom's
   * - `owner`: the same, and of Tom, by Tom, on the part of Tom
   * - `anyone`: nobody need be named
   *
   * Where the saying itself names somebody, it is they.
   */
  of?: 'subject' | 'doer' | 'possessor' | 'owner' | 'anyone';
  /** In the passive without anybody it is a note: always, or of these. */
  agentless?: Words | true;
  /** Whoever did it may be told by what is theirs: "Tom's deployment broke it". */
  isOfOwner?: true;
  /** Of oneself one may say so. */
  isOfOthers?: true;
  /** What stands near behind it where it is meant otherwise. */
  unless?: string;
  /** Said of what may or will be, too. */
  isTimeless?: true;
}

const BE = wordSet('was were been');

type Told = Pick<BlameRule, 'id' | 'reason' | 'question'>;

/** A rule that knows its idioms by heart. Their words are read when it is first asked. */
export interface Idiom extends BlameRule {
  words: () => string;
}

export function idiom({ id, reason, question }: Told, ...ways: Way[]): Idiom {
  const sayings = new Sayings(ways);
  return {
    id,
    reason,
    question,
    words: () => [...sayings.words].join(' '),
    nextOf: word => sayings.nextOf(word),
    match: (sentence, at) =>
      sayings.find(sentence, at, (way, said) => {
        const { unless } = way;
        const from = way.of === 'doer' ? at - 6 : at + 1;
        const isOtherwise =
          unless && sentence.hasNear(from, said.to + 5, wordsOf(unless));
        return isOtherwise ? undefined : matchOf(sentence, at, said, way);
      }),
  };
}

function matchOf(
  sentence: Sentence,
  at: number,
  { to, who }: Said,
  way: Way,
): Match | undefined {
  if (isPrevented(sentence, at)) return undefined;
  const isMaybe = isPossible(sentence, at) && !sentence.is(at, Tag.Possibility);
  if (!way.isTimeless && (isMaybe || isConditional(sentence, at))) {
    return undefined;
  }
  if (!sentence.is(at, Tag.Negation) && isDenied(sentence, at))
    return undefined;
  if (way.of === 'anyone') return { severity: way.severity, from: at, to };
  if (who) return isMeant(who, way) ? spanOf(who, at, to, way) : undefined;
  if (way.of === 'owner' || way.of === 'possessor') {
    const { agent, from, end } = ownerOf(sentence, at, to);
    if (way.of === 'possessor' && !sentence.is(from, Tag.Possessive)) {
      return undefined;
    }
    return isMeant(agent, way) ? spanOf(agent, from, end, way) : undefined;
  }
  // "the forgotten lease"
  if (
    sentence.is(at, Tag.Verb | Tag.Gerund) &&
    /^(?:the|an?)$/.test(sentence.word(at - 1))
  ) {
    return undefined;
  }
  if (
    sentence.is(at, Tag.Verb) &&
    (isPassive(sentence, at) || sentence.word(to) === 'by')
  ) {
    const by = byAfter(sentence, at);
    if (by >= 0) {
      const agent = phraseFrom(sentence, by + 1);
      return spanOf(agent, at, agent.to, way);
    }
    const { agentless } = way;
    const head = sentence.word(verbGroupStart(sentence, at) - 1);
    return agentless === true || agentless?.has(head)
      ? { severity: 'note', from: at, to }
      : undefined;
  }
  const isDoer = way.of === 'doer';
  const from = isDoer ? at : verbGroupStart(sentence, at);
  const subject =
    isDoer && at === 0
      ? mainSubject(sentence, to - 1)
      : subjectOf(sentence, from, { afterVerb: isDoer });
  const agent = way.isOfOwner ? possessorOf(sentence, subject) : subject;
  if (!isMeant(agent, way)) return undefined;
  const byWhom =
    isDoer && agent.kind === 'none' ? doneBy(sentence, at, to, way) : undefined;
  if (byWhom) return byWhom;
  return isDoer && isWished(sentence, agent.to, at)
    ? undefined
    : judged(agent, from, to, way);
}

/** "was deleted by mistake by an admin"; and of what only people do, by nobody in particular. */
function doneBy(
  sentence: Sentence,
  at: number,
  to: number,
  way: Way,
): Match | undefined {
  const by = byAfter(sentence, to - 1);
  if (by >= 0) {
    const agent = phraseFrom(sentence, by + 1);
    return spanOf(agent, at, agent.to, way);
  }
  const isUndergone = sentence.hasNear(at - 3, at, BE);
  return way.agentless &&
    (isUndergone || to > at + 1) &&
    sentence.hasNear(at - 3, to + 2, ACTS)
    ? { severity: 'note', from: at, to }
    : undefined;
}

function isMeant(agent: Agent, { isOfOthers }: Way): boolean {
  if (agent.kind === 'nobody') return false;
  return !isOfOthers || (agent.kind !== 'we' && agent !== ELIDED);
}

/** "Engineers can no longer push without review" */
function isWished(sentence: Sentence, from: number, to: number): boolean {
  for (let at = Math.max(from, 0); at < to; at++) {
    if (sentence.is(at, Tag.Possibility)) return true;
    if (/^(?:will|needs?|not|never)$/.test(sentence.word(at))) return true;
  }
  return false;
}

/** Whose deed the subject is, where it is a person's. */
function possessorOf(sentence: Sentence, agent: Agent): Agent {
  for (let at = Math.max(agent.from, 0); at < agent.to; at++) {
    if (sentence.word(at) !== "'s" || !isNominal(sentence, at - 1)) continue;
    const owner = nounPhraseBefore(sentence, at);
    if (owner.kind === 'person') return { ...agent, kind: 'person' };
  }
  return agent;
}

/** Who owns what stands between two places, before it or behind it. */
export function ownerOf(
  sentence: Sentence,
  at: number,
  to: number,
): { agent: Agent; from: number; end: number } {
  let from = at - 1;
  // "Tom's own", "their usual"
  if (
    !sentence.is(from, Tag.Possessive) &&
    sentence.is(from - 1, Tag.Possessive)
  ) {
    from--;
  }
  const word = sentence.word(from);
  if (/^(?:his|her|their|our|my)$/.test(word)) {
    const kind = { our: 'we', my: 'we', their: 'maybe' }[word] ?? 'person';
    return {
      agent: { kind, from, to: from + 1 } as Agent,
      from,
      end: to,
    };
  }
  if (word === "'s" && isNominal(sentence, from - 1)) {
    return { agent: nounPhraseBefore(sentence, from), from, end: to };
  }
  // "a lapse on the part of Tom", "by Tom", "of ours"
  let place = to;
  while (place < to + 3 && sentence.is(place, Tag.Verb | Tag.Auxiliary)) {
    place++;
  }
  if (
    sentence.word(place) === 'on' &&
    /^(?:part|side|end)$/.test(sentence.word(place + 2))
  ) {
    const whose = sentence.word(place + 1);
    if (whose !== 'the') {
      const kind = whose === 'our' ? 'we' : 'person';
      return {
        agent: { kind, from: place, to: place + 3 },
        from: at,
        end: place + 3,
      };
    }
    place += 3;
  }
  if (/^(?:by|of|from|among)$/.test(sentence.word(place))) {
    if (/^ours|mine$/.test(sentence.word(place + 1))) {
      return {
        agent: { kind: 'we', from: place, to: place + 2 },
        from: at,
        end: place + 2,
      };
    }
    const agent = phraseFrom(sentence, place + 1);
    const by = agent.kind === 'none' ? byAfter(sentence, agent.to - 1) : -1;
    const doer = by < 0 ? agent : phraseFrom(sentence, by + 1);
    return { agent: doer, from: at, end: doer.to };
  }
  // "operator negligence"
  const before = sentence.tokens[at - 1];
  const isWho =
    before &&
    (before.tags & (Tag.Person | Tag.Team) || isName(before)) &&
    before.word !== 'human' &&
    !(before.tags & Tag.Pronoun);
  return isWho
    ? { agent: nounPhraseBefore(sentence, at), from: at - 1, end: to }
    : { agent: NO_AGENT, from: at, end: to };
}
