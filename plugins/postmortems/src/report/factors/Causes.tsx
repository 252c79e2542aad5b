import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Factor, Postmortem } from 'backstage-plugin-postmortems-common';
import { useCallback, useMemo, useRef } from 'react';
import { useMessages } from '../../translation';
import { usePatternNames } from '../../ui';
import {
  CausesFigure,
  deepestWhys,
  factorForest,
  forestByLayer,
  useKeptChoice,
  ViewSwitch,
} from '../../ui/causes';
import { useBarStyles } from '../../ui/svg/useBarStyles';
import { FactorChain } from './FactorChain';
import { useWhysWords } from './useWhysWords';

const useStyles = makeStyles(theme => ({
  sum: { margin: theme.spacing(0, 0, 1), color: theme.palette.text.secondary },
  layer: {
    margin: theme.spacing(2, 0, 0.5),
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 600,
  },
}));

const VIEWS = ['whys', 'tree', 'fishbone'] as const;

/** The causes: as chains of whys by layer, and drawn above these if a reader wants to see them so. */
export function Causes({ postmortem }: { postmortem: Postmortem }) {
  const { ref, title, factors, actionItems } = postmortem;
  const classes = useStyles();
  const bar = useBarStyles();
  const { t } = useMessages();
  const whysWords = useWhysWords();
  const patterns = usePatternNames(factors.map(each => each.patternId));
  const outline = useRef<HTMLDivElement>(null);
  const [kept, setView] = useKeptChoice('postmortems.causes.view', VIEWS);
  // One factor alone is no tree.
  const view = factors.length > 1 ? kept : 'whys';

  const hypotheses = factors.filter(
    ({ certainty }) => certainty === 'hypothesis',
  ).length;
  const deepest = useMemo(() => deepestWhys(factorForest(factors)), [factors]);
  const named = useMemo(() => ({ ref, title }), [ref, title]);
  const show = useCallback(({ id }: Factor) => {
    const item = [
      ...(outline.current?.querySelectorAll<HTMLElement>('li') ?? []),
    ].find(element => element.id === `factor-${id}`);
    item?.focus({ preventScroll: true });
    item?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  const views = factors.length > 1 && (
    <ViewSwitch views={VIEWS} view={view} onChoose={setView} />
  );
  return (
    <>
      <p className={classes.sum}>
        {[
          t('report.causes.factors', { count: factors.length }),
          hypotheses && t('report.causes.hypotheses', { count: hypotheses }),
        ]
          .filter(Boolean)
          .join(', ')}
        {deepest && deepest.count > 1 && `. ${whysWords('longest', deepest)}`}
      </p>
      {view === 'whys' ? (
        views && <div className={bar.bar}>{views}</div>
      ) : (
        <CausesFigure
          postmortem={named}
          factors={factors}
          drawing={view}
          lead={views}
          onSelect={show}
        />
      )}
      <div ref={outline}>
        {forestByLayer(factors).map(({ layer, trees }) => (
          <div key={layer}>
            <Typography component="h4" className={classes.layer}>
              {t(`report.layer.${layer}`)}
            </Typography>
            <FactorChain
              nodes={trees}
              actionItems={actionItems}
              patterns={patterns}
            />
          </div>
        ))}
      </div>
    </>
  );
}
