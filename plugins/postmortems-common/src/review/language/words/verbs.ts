import type { Lexicon } from '../prose/Lexicon';
import * as Tag from '../prose/Tag';
import { wordSet } from './wordSet';

/** Verbs with a past of their own: the verb, its past, and its participle where that is another. */
const IRREGULAR = `begin began begun,break broke broken,bring brought,build built,buy bought,catch caught,choose chose chosen,come came come,
cost cost,cut cut,do did done,draw drew drawn,drive drove driven,fall fell fallen,feel felt,
find found,forget forgot forgotten,freeze froze frozen,get got,give gave given,go went gone,grow grew grown,
have had,hear heard,hide hid hidden,hit hit,hold held,hurt hurt,keep kept,know knew known,lay laid,lead led,leave left,
let let,lose lost,make made,mean meant,meet met,pay paid,put put,quit quit,read read,ride rode ridden,run ran run,
say said,see saw seen,send sent,set set,show showed shown,shut shut,sink sank sunk,sit sat,
sleep slept,speak spoke spoken,spell spelt,spend spent,stand stood,steal stole stolen,stick stuck,sweep swept,
take took taken,teach taught,tell told,think thought,throw threw thrown,wake woke woken,
write wrote written`;

/** Before a verb of the table. */
const PREFIX = /^(?:mis|over|under|re|un|with|fore|be)(?=.)/;

/** Verbs whose present posts and timelines use, where the noun of the same form is rare. */
const PRESENT =
  'forget ignore neglect fail get go run keep lead become break bring choose deploy delete merge push restart skip rush';

/** The same, and in the bare form. */
const BARE = 'want seem appear know think make take give see say tell include';

const pasts = new Map<string, readonly string[]>();
for (const line of IRREGULAR.split(',')) {
  const [verb, past, participle = past] = line.trim().split(' ');
  pasts.set(verb, [past, participle]);
}

/** Past forms of their own, with a prefix too: overwrote, mistook. */
function irregularPasts(verb: string): readonly string[] | undefined {
  const whole = pasts.get(verb);
  if (whole) return whole;
  const prefix = PREFIX.exec(verb)?.[0] ?? '';
  return prefix
    ? irregularPasts(verb.slice(prefix.length))?.map(past => prefix + past)
    : undefined;
}

const participles = new Set(['been']);
const ownPasts = new Set<string>();
for (const verb of [
  ...pasts.keys(),
  ...wordSet(
    'misread mistake oversee overwrite override overrun overtake misunderstand understand become rebuild reset rerun undo undergo withdraw resend misspell foresee',
  ),
]) {
  const [past, participle] = irregularPasts(verb)!;
  participles.add(participle);
  ownPasts.add(past);
}

/** Whether the last letter is written twice before -ed and -ing. */
function isDoubled(verb: string): boolean {
  return /^[^aeiou]*[aeiou][bdgklmnprt]$|(?:mit|fer|get|gin|cur|pel|run|cut|set|put|lap|step|stop)$/.test(
    verb,
  );
}

/** What -ing is added to. */
function stemOf(verb: string): string {
  if (verb.endsWith('ic')) return `${verb}k`;
  if (isDoubled(verb)) return verb + verb[verb.length - 1];
  return /[^eyo]e$/.test(verb) ? verb.slice(0, -1) : verb;
}

function inflected(verb: string): string[] {
  const stem = stemOf(verb);
  const isY = /[^aeiou]y$/.test(verb);
  const short = isY ? `${verb.slice(0, -1)}i` : stem;
  const isHissing = /(?:[sxz]|[cs]h|o)$/.test(verb);
  const regular = verb.endsWith('e') ? `${verb}d` : `${short}ed`;
  return [
    verb,
    `${stem}ing`,
    isY || isHissing ? `${isY ? short : verb}es` : `${verb}s`,
    ...(irregularPasts(verb) ?? [regular]),
    // Of British spelling, too.
    ...(/[aeiou]l$/.test(verb) ? [`${verb}led`, `${verb}ling`] : []),
  ];
}

/** All forms of verbs, each with the verb that it is a form of; in both spellings of -ise. */
export function formsOf(...lists: string[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const verb of wordSet(lists.join(' '))) {
    for (const form of inflected(verb)) forms.set(form, verb);
    const american = verb.replace(/([iy])se$/, '$1ze');
    if (american !== verb) {
      for (const form of inflected(american)) forms.set(form, verb);
    }
  }
  return forms;
}

function presentOf(verbs: string): string {
  return [...formsOf(verbs).keys()]
    .filter(form => /[^su]s$/.test(form))
    .join(' ');
}

export function addVerbs(lexicon: Lexicon): Lexicon {
  return (
    lexicon
      .add([...ownPasts, ...participles].join(' '), Tag.Verb)
      .add(`${BARE} ${presentOf(`${PRESENT} ${BARE}`)}`, Tag.Verb)
      // End in -ed or -ing and are something else.
      .add(
        `need speed feed seed embed shed bed red hundred indeed exceed proceed succeed`,
        0,
      )
      .add(
        `thing something anything nothing everything string ring king spring morning evening during ping billing`,
        0,
      )
      .add(
        'reply apply supply family only early daily weekly hourly monthly assembly anomaly',
        0,
      )
  );
}

/** Whether a word can follow *have* or *been*: tested, caught. */
export function isParticiple(word: string): boolean {
  return (word.length > 3 && word.endsWith('ed')) || participles.has(word);
}
