import type { Factor } from '../../model';
import { defineCheck } from './Check';
import { notYet, Remark, pass, together } from './outcomes';
import { actionsMeant } from './parts';
import { listedPlaces, placeOfAction, placeOfFactor } from './places';

type Reason = 'without_action' | 'without_factor';

export const factorsHaveActions = defineCheck({
  id: 'factors-have-actions',
  check({ postmortem }) {
    const { factors } = postmortem;
    const actions = actionsMeant(postmortem);
    if (factors.length === 0 || actions.length === 0) return notYet('none');
    const addressed = addressedBy(
      factors,
      actions.flatMap(({ factorIds }) => factorIds),
    );
    const left = factors
      .filter(factor => isOfWeight(factor) && !addressed.has(factor.id))
      .map(f => placeOfFactor(f));
    const known = new Set(factors.map(({ id }) => id));
    const idle = actions
      .filter(({ factorIds }) => !factorIds.some(id => known.has(id)))
      .map(item => placeOfAction(item, 'factorIds'));
    const remarks: Remark<Reason>[] = [];
    if (left.length > 0) {
      remarks.push({
        state: 'warn',
        reason: 'without_action',
        values: { factors: listedPlaces(left) },
        places: left,
      });
    }
    if (idle.length > 0) {
      remarks.push({
        state: 'warn',
        reason: 'without_factor',
        values: { actions: listedPlaces(idle) },
        places: idle,
      });
    }
    return together(remarks) ?? pass('matched');
  },
});

/** What broke is explained by the others, and a hypothesis may turn out to be none. */
function isOfWeight({ layer, certainty }: Factor): boolean {
  return layer !== 'immediate' && certainty === 'confirmed';
}

/** Those that are addressed themselves, or by what is done about a factor that explains them. */
function addressedBy(factors: readonly Factor[], ids: readonly string[]) {
  const byId = new Map(factors.map(factor => [factor.id, factor]));
  const addressed = new Set<string>();
  for (const id of ids) {
    let factor = byId.get(id);
    while (factor && !addressed.has(factor.id)) {
      addressed.add(factor.id);
      factor = byId.get(factor.parentId ?? '');
    }
  }
  return addressed;
}
