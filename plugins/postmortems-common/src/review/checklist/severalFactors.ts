import { CheckPlace, LAYERS } from '../../model';
import { defineCheck } from './Check';
import { absent, pass, warn } from './outcomes';
import { listed, placeOfFactor } from './places';

const FACTORS: CheckPlace = {
  ...{ part: 'factors', id: null, field: null },
  label: 'Contributing factors',
};

export const severalFactors = defineCheck({
  id: 'several-factors',
  check(context) {
    const { factors } = context.postmortem;
    if (factors.length === 0) return absent(context)('none', {}, [FACTORS]);
    if (factors.length === 1)
      return warn(
        'one',
        {},
        factors.map(f => placeOfFactor(f)),
      );
    const used = LAYERS.filter(layer => factors.some(f => f.layer === layer));
    const count = factors.length;
    return used.length === 1
      ? warn('one_layer', { count, layer: used[0] }, [FACTORS])
      : pass('several', { count, layers: listed(used) });
  },
});
