import type { Factor } from '../../model';
import { defineCheck } from './Check';
import { blameAt } from './language';
import { notYet, pass, Remark, together } from './outcomes';
import { factorsBelow } from './parts';
import { listedPlaces, placeOfFactor } from './places';

/** One person did something: `The on-call engineer ran the script`, `@alice pushed the change`. */
const PERSON =
  /^(?:(?:the|an?|our|one) )?(?:[a-z-]+ ){0,2}(?:engineer|developer|operator|administrator|admin|dba|sre|technician|employee|colleague|contractor|maintainer|reviewer|intern) (?:had |has |was |did |didn't |then |accidentally |mistakenly )?(?:[a-z]+ed|ran|made|took|wrote|sent|chose|forgot|pushed|did|not|left|put|set|gave)\b|^@[\w.-]+ [a-z]/i;

export const noPersonLeaf = defineCheck({
  id: 'no-person-leaf',
  check(context) {
    const { factors } = context.postmortem;
    if (factors.length === 0) return notYet('none');
    const below = factorsBelow(factors);
    const leaves = factors.filter(({ id }) => !below.has(id));
    const isBlamed = (factor: Factor) =>
      blameAt(context, factor.statement, placeOfFactor(factor)).findings.some(
        ({ severity }) => severity !== 'note',
      );
    const isPerson = ({ layer, statement }: Factor) =>
      layer !== 'systemic' && PERSON.test(statement);
    const blamed = leaves.filter(isBlamed);
    const people = leaves.filter(
      factor => isPerson(factor) && !blamed.includes(factor),
    );
    return (
      together([
        ...remark('fail', 'blamed', blamed),
        ...remark('warn', 'person', people),
      ]) ?? pass('deeper')
    );
  },
});

function remark<Reason extends string>(
  state: 'fail' | 'warn',
  reason: Reason,
  leaves: readonly Factor[],
): Remark<Reason>[] {
  if (leaves.length === 0) return [];
  const places = leaves.map(factor => placeOfFactor(factor));
  return [{ state, reason, values: { factors: listedPlaces(places) }, places }];
}
