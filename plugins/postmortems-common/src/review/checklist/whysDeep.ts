import type { Factor } from '../../model';
import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { factorsBelow } from './parts';
import { listedPlaces, placeOfFactor } from './places';

/** How often to ask why. */
const DEEP = 5;

export const whysDeep = defineCheck({
  id: 'whys-deep',
  check({ postmortem: { factors } }) {
    if (factors.length === 0) return notYet('none');
    const below = factorsBelow(factors);
    const roots = below.get(null) ?? [];
    const isFlat = roots.length === factors.length;
    if (isFlat) {
      return factors.some(({ layer }) => layer === 'systemic')
        ? pass('deep')
        : warn(
            'flat',
            {},
            factors.map(f => placeOfFactor(f)),
          );
    }
    // What stands alone beside the chains explains nothing that could be asked further.
    const shallow = roots
      .filter(root => root.layer === 'immediate' || below.has(root.id))
      .filter(root => !isDeep(root, below))
      .map(f => placeOfFactor(f));
    return shallow.length > 0
      ? warn('shallow', { factors: listedPlaces(shallow) }, shallow)
      : pass('deep');
  },
});

/** Whether one of the chains from here is long enough, or ends on something systemic. */
function isDeep(
  root: Factor,
  below: ReadonlyMap<string | null, Factor[]>,
): boolean {
  const pending = [{ factor: root, depth: 1 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { factor, depth } = next;
    const answers = below.get(factor.id) ?? [];
    const isEnd = answers.length === 0;
    if (depth >= DEEP || (isEnd && factor.layer === 'systemic')) return true;
    pending.push(
      ...answers.map(answer => ({ factor: answer, depth: depth + 1 })),
    );
  }
  return false;
}
