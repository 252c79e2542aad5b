import * as Tag from '../../prose/Tag';
import type { VagueMatch, VagueRule } from '../rule';
import type { Title } from '../Title';
import { IMPROVING, PURPOSES } from '../words';
import { formsOf } from '../../words/verbs';
import { nounSet, wordSet } from '../../words/wordSet';

const COMPARATIVES = wordSet(
  'better more improved stronger clearer fewer less faster quicker easier earlier sooner safer smarter tighter deeper closer nicer stricter harder smoother cleaner simpler richer wiser healthier broader greater finer leaner',
);

const RESIZING = formsOf('increase reduce decrease lower raise extend tune');

/** What can be read in a configuration. */
const SETTINGS = nounSet(
  'size limit timeout memory replica quota ttl retention interval threshold period pool concurrency cpu disk storage instance node request resource',
);

const VIRTUES = wordSet(
  'easy simple obvious consistent robust reliable stable safe secure better clear clearer faster easier aware tolerant performant transparent efficient actionable understandable maintainable visible resilient usable discoverable manageable friendly intuitive useful helpful meaningful sustainable predictable scalable flexible nice bulletproof foolproof',
);

/** What one can read when it is done. */
const TEXTS = wordSet('message messages text wording label');

const EXTENDING = formsOf('extend expand');

const COUNTS = wordSet('one two three four five');

const SHOWING = formsOf(
  'name show include return say contain list log print use require reject accept display warn mention exclude fail cover allow',
);

const DOING = formsOf(
  'add create write remove delete replace move set enable disable fix',
);

/** Making better, without what will be different. */
export const improvement: VagueRule = {
  id: 'improvement',
  reason: 'It is to become better, and does not say what will be different.',
  question:
    'What will be added, changed or removed where, and up to which figure?',
  match: title =>
    verb(title) ?? degree(title) ?? comparative(title) ?? made(title),
};

function verb(title: Title): VagueMatch | undefined {
  const { start } = title;
  if (title.headIn(IMPROVING) === undefined) return undefined;
  if (isExact(title)) return undefined;
  if (
    title.headIn(RESIZING) !== undefined &&
    title.has(SETTINGS) &&
    title.isScoped()
  )
    return undefined;
  if (title.has(TEXTS) && title.isScoped()) return undefined;
  // "Reduced the retention of the topic": it is done.
  const isDone =
    title.is(start + 1, Tag.Determiner) &&
    /^(?:increased|reduced|decreased|lowered|raised|extended|expanded|scaled)$/.test(
      title.word(start),
    );
  if (isDone && title.isScoped()) return undefined;
  return { from: start, to: start + 1 };
}

/** A figure, a means (by adding), a result (into a checklist), an effect that shows (to name the variable). */
function isExact(title: Title): boolean {
  if (title.isMeasured()) return true;
  for (let at = title.start + 1; at < title.length; at++) {
    const word = title.word(at);
    const next = at + 1;
    if (word === 'by' && title.word(next).endsWith('ing')) return true;
    if (word === 'by' && title.headIn(EXTENDING) !== undefined) return true;
    if (word === 'to' && COUNTS.has(title.word(next))) return true;
    if (word === 'into' && title.is(next, Tag.Determiner)) return true;
    const isTo = word === 'to' && title.is(next, Tag.Determiner);
    if (isTo && title.headIn(EXTENDING) !== undefined) return true;
    if (word === 'to' && title.headIn(SHOWING, next) !== undefined) return true;
    if (
      title.is(at, Tag.Conjunction) &&
      title.headIn(DOING, next) !== undefined
    )
      return title.from(next).isScoped();
  }
  return false;
}

/** "Better documentation", "Adopt a more defensive style", "Add better monitoring" */
function comparative(title: Title): VagueMatch | undefined {
  if (title.isMeasured()) return undefined;
  const { end } = title.objectAt(title.start + 1);
  for (let at = title.start; at < Math.max(end, title.start + 6); at++) {
    const isIts =
      at <= title.start + 1 ||
      at < end ||
      title.is(at - 1, Tag.Adverb | Tag.Determiner) ||
      ['up', 'be', 'become'].includes(title.word(at - 1));
    const isDegree = isIts && COMPARATIVES.has(title.word(at));
    if (!isDegree || ['than', 'one'].includes(title.word(at + 1))) continue;
    return { from: at, to: at + 2 };
  }
  return undefined;
}

/** "Test migrations more thoroughly", "Detect this earlier" */
function degree(title: Title): VagueMatch | undefined {
  if (title.isMeasured()) return undefined;
  for (let at = title.start + 1; at < title.length; at++) {
    if (title.word(at) === 'timely') return { from: at, to: at + 1 };
    if (!COMPARATIVES.has(title.word(at))) continue;
    const next = at + 1;
    const isLast = next >= title.length || title.is(next, Tag.Punctuation);
    if (isLast || /ly$|^often$/.test(title.word(next)))
      return { from: at, to: isLast ? next : next + 1 };
  }
  return undefined;
}

/** "Make deployments safer" */
function made(title: Title): VagueMatch | undefined {
  if (!/^(?:make|making|made|keep)$/.test(title.word(title.start)))
    return undefined;
  for (
    let at = title.start + 1;
    at < title.length && at < title.start + 8;
    at++
  ) {
    const word = title.word(at);
    const isMore =
      (word === 'more' || word === 'less') && !PURPOSES.has(title.word(at + 1));
    const isGraded =
      VIRTUES.has(word) || VIRTUES.has(word.replace(/r$/, '')) || isMore;
    if (isGraded && !isExact(title))
      return { from: at, to: at + (isMore ? 2 : 1) };
  }
  return undefined;
}
