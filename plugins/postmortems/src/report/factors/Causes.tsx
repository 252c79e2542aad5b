import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ActionItem, Factor } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { FactorChain } from './FactorChain';
import { forestByLayer } from '../../ui/causes';

const useStyles = makeStyles(theme => ({
  sum: { margin: theme.spacing(0, 0, 1), color: theme.palette.text.secondary },
  layer: {
    margin: theme.spacing(2, 0, 0.5),
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 600,
  },
}));

export interface CausesProps {
  factors: Factor[];
  actionItems: Pick<ActionItem, 'key' | 'factorIds'>[];
}

/** The factors by layer, each with the chain of whys below it. */
export function Causes({ factors, actionItems }: CausesProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const hypotheses = factors.filter(
    ({ certainty }) => certainty === 'hypothesis',
  ).length;
  return (
    <>
      <p className={classes.sum}>
        {[
          t('report.causes.factors', { count: factors.length }),
          hypotheses && t('report.causes.hypotheses', { count: hypotheses }),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {forestByLayer(factors).map(({ layer, trees }) => (
        <div key={layer}>
          <Typography component="h4" className={classes.layer}>
            {t(`report.layer.${layer}`)}
          </Typography>
          <FactorChain nodes={trees} actionItems={actionItems} />
        </div>
      ))}
    </>
  );
}
