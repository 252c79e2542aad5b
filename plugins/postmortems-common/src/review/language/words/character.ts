import { wordSet } from './wordSet';

/** Said of people only, whatever they stand beside. */
const OF_PEOPLE =
  'careless negligent reckless incompetent irresponsible inattentive thoughtless clueless amateurish unprofessional foolish complacent half-hearted inept foolhardy trigger-happy';

/** Said of people, and of other things too. */
const OF_ANYTHING = `sloppy lazy stupid ignorant distracted inexperienced unqualified hasty rash clumsy lax naive asleep absent-minded overzealous
  overconfident impatient arrogant stubborn oblivious unprepared untrained drunk hungover unreachable unhelpful uncooperative indifferent
  sleepy uninterested timid greedy unwilling reluctant forgetful disorganised heavy-handed incapable unfit 
  dishonest evasive defensive rude confused preoccupied cavalier dismissive unwise mindless selfish
  impulsive inconsiderate insensitive short-sighted`;

/** What is wrong with work. */
const OF_WORK = `shoddy slapdash perfunctory poor bad weak slow late inadequate improper incorrect wrong faulty chaotic
  insufficient unfortunate excessive blind terrible questionable incomplete superficial cursory horrible awful dubious misguided
  rushed botched premature belated nonexistent unclear muddled`;

function adverbOf(adjective: string): string {
  return /y$/.test(adjective)
    ? `${adjective.slice(0, -1)}ily`
    : `${adjective}ly`;
}

function nounOf(adjective: string): string {
  if (/y$/.test(adjective)) return `${adjective.slice(0, -1)}iness`;
  return /[ae]nt$/.test(adjective)
    ? `${adjective.slice(0, -1)}ce`
    : `${adjective}ness`;
}

const ofPeople = wordSet(OF_PEOPLE);
const ofAny = wordSet(OF_ANYTHING);
const all = [...ofPeople, ...ofAny];

/** Explains everything by what somebody is like, wherever it stands. */
export const CHARACTER = new Set([
  ...ofPeople,
  ...[...ofPeople].map(adverbOf),
  ...[...ofPeople].map(nounOf),
  ...wordSet(
    'idiot idiots fool fools laziness sloppiness stupidity inattention',
  ),
]);

/** What somebody may be like, and a thing too. */
export const CONDITIONS = new Set(all);

/** How only people do things. */
export const MANNERS = new Set([
  ...[...ofAny].map(adverbOf),
  ...wordSet(
    'hurriedly unwittingly unknowingly blindly casually knowingly wilfully willfully inexcusably embarrassingly shamefully haphazardly',
  ),
]);

/** Names for what somebody is like. */
export const VICES = new Set([
  ...all.map(nounOf),
  ...wordSet(
    'neglect haste inexperience hubris naivety apathy disregard indecision refusal ignorance inaction hesitation bungling bravado silence pride cowardice',
  ),
]);

/** Grades of work, and of whoever did it. */
export const GRADES = new Set([...all, ...wordSet(OF_WORK)]);
