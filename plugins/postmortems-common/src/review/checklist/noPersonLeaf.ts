import type { Factor } from '../../model';
import { findBlame } from '../language';
import { defineCheck } from './Check';
import { fail, notYet, pass, warn } from './outcomes';
import { factorsBelow } from './parts';
import { listedPlaces, placeOfFactor } from './places';

/** One person did something: `The on-call engineer ran the script`, `@alice pushed the change`. */
const PERSON =
  /^(?:(?:the|an?|our|one) )?(?:[a-z-]+ ){0,2}(?:engineer|developer|operator|administrator|admin|dba|sre|technician|employee|colleague|contractor|maintainer|reviewer|intern) (?:had |has |was |did |didn't |then |accidentally |mistakenly )?(?:[a-z]+ed|ran|made|took|wrote|sent|chose|forgot|pushed|did|not|left|put|set|gave)\b|^@[\w.-]+ [a-z]/i;

export const noPersonLeaf = defineCheck({
  id: 'no-person-leaf',
  words: {
    title: 'No chain ends on a person',
    why: 'People do what made sense to them; what allowed it can be changed (process, step 3).',
    advice: 'Add a factor below it: what allowed it, or made it likely?',
    reasons: {
      none: 'There is no factor yet.',
      blamed: 'The analysis ends at what a person did wrong: {{factors}}.',
      person: 'The analysis ends at what a person did: {{factors}}.',
      deeper: 'Every chain goes on to what made it possible.',
    },
  },
  check({ postmortem: { factors }, names }) {
    if (factors.length === 0) return notYet('none');
    const below = factorsBelow(factors);
    const leaves = factors.filter(({ id }) => !below.has(id));
    const isBlamed = ({ statement }: Factor) =>
      findBlame(statement, { names }).findings.some(
        ({ severity }) => severity !== 'note',
      );
    const blamed = leaves.filter(isBlamed).map(f => placeOfFactor(f));
    if (blamed.length > 0) {
      return fail('blamed', { factors: listedPlaces(blamed) }, blamed);
    }
    const people = leaves
      .filter(
        ({ layer, statement }) =>
          layer !== 'systemic' && PERSON.test(statement),
      )
      .map(f => placeOfFactor(f));
    return people.length > 0
      ? warn('person', { factors: listedPlaces(people) }, people)
      : pass('deeper');
  },
});
