import type { Factor } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import type { CausesDrawing } from './layout/placed';
import type { FactorNode } from './layout/factorForest';
import { deepestWhys } from './layout/whys';

/** What a drawing of the causes shows, in sentences. */
export function useCausesCaption(
  drawing: CausesDrawing,
  all: readonly Factor[],
  forest: readonly FactorNode[],
): string {
  const { t } = useMessages();
  const hypotheses = all.filter(
    ({ certainty }) => certainty === 'hypothesis',
  ).length;
  const categories = new Set(
    all.map(({ category }) => category).filter(Boolean),
  ).size;
  const factors = t('ui.causes.factors', { count: all.length });
  const whys = t('ui.causes.whys', { count: deepestWhys(forest)?.count ?? 0 });
  const what =
    drawing === 'tree'
      ? t('ui.causes.treeCaption', {
          factors,
          trees: t('ui.causes.trees', { count: forest.length }),
          whys: forest.length > 1 ? t('ui.causes.atMost', { whys }) : whys,
        })
      : t('ui.causes.fishboneCaption', {
          factors,
          categories: categories
            ? t('ui.causes.categories', { count: categories })
            : t('ui.causes.noCategory'),
        });
  return [
    what,
    hypotheses > 0 && t('ui.causes.hypotheses', { count: hypotheses }),
  ]
    .filter(Boolean)
    .join(' ');
}
