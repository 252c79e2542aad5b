import type { Lexicon } from '../prose/Lexicon';
import * as Tag from '../prose/Tag';

/** Past forms that do not end in -ed and are no participles. */
const IRREGULAR = `began broke came chose did drew drove fell fought forgot froze gave went grew knew lent mistook overlooked
  oversaw overwrote ran rose saw shook showed spoke switched took threw tore woke wore wrote became underwent
  undid withdrew resent misspelt sank stole`;

const PARTICIPLES = `begun broken brought built bought come caught chosen done drawn driven fallen felt found forgotten
  frozen given gone grown heard held kept known laid led left let lost made meant met misread mistaken overseen overwritten
  paid put run read risen said sat seen sent set shaken shown shut slept sold spent spoken stood stuck swept taken
  taught thrown thought told torn understood misunderstood woken won worn written hit hurt cut cost become
  rebuilt reset undone been had got spun sunk stolen`;

/** Present forms that posts and timelines use, where the noun of the same form is rare. */
const PRESENT = `forgets ignores neglects fails makes takes gives gets goes runs sees says tells thinks knows keeps
  leads becomes breaks brings chooses deploys deletes merges pushes restarts skips rushes thought want wants went seems
  seem appears appear know think make take give see say tell decided include includes`;

export function addVerbs(lexicon: Lexicon): Lexicon {
  return (
    lexicon
      .add(IRREGULAR, Tag.Verb)
      .add(PARTICIPLES, Tag.Verb)
      .add(PRESENT, Tag.Verb)
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

const participles = new Set(PARTICIPLES.split(/\s+/));

const BASE_OF: Record<string, string | undefined> = {
  thought: 'think',
  knew: 'know',
  known: 'know',
  told: 'tell',
  read: 'read',
  paid: 'pay',
  understood: 'understand',
  took: 'take',
  taken: 'take',
  made: 'make',
  caught: 'catch',
  seen: 'see',
  saw: 'see',
  found: 'find',
  ran: 'run',
  wrote: 'write',
  written: 'write',
  kept: 'keep',
  sent: 'send',
  spoke: 'speak',
  spoken: 'speak',
  done: 'do',
  did: 'do',
  been: 'be',
  forgot: 'forget',
  forgotten: 'forget',
  chose: 'choose',
  chosen: 'choose',
  broke: 'break',
  broken: 'break',
  came: 'come',
  went: 'go',
  gone: 'go',
  left: 'leave',
  gave: 'give',
  given: 'give',
};

/** Whether a word can follow *have* or *been*: tested, caught. */
export function isParticiple(word: string): boolean {
  return (word.length > 3 && word.endsWith('ed')) || participles.has(word);
}

/** The form of a verb under which lists have it: test for tested, testing and tests. */
export function stemsOf(word: string): string[] {
  const stems = [word];
  for (const ending of ['ing', 'ed', 'es', 's']) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    stems.push(stem, `${stem}e`);
    if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`);
    if (stem[stem.length - 1] === stem[stem.length - 2]) {
      stems.push(stem.slice(0, -1));
    }
  }
  const base = BASE_OF[word];
  if (base) stems.push(base);
  return stems;
}

/** Whether a word is a form of one of the verbs. */
export function isFormOf(word: string, verbs: ReadonlySet<string>): boolean {
  return stemsOf(word).some(stem => verbs.has(stem));
}
