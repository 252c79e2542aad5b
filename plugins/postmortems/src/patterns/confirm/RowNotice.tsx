import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { usePatternNames } from '../../ui';
import { useCategoryTitle } from '../useCategoryTitle';
import type { Phase } from './waiting';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    marginTop: theme.spacing(0.5),
    fontSize: 13,
    fontWeight: 600,
  },
}));

const TOLD = [
  'NotAllowedError',
  'NotFoundError',
  'ConflictError',
  'InputError',
] as const;

/** Why a factor was not confirmed, with what it is now. */
export function RowNotice(props: { phase: Phase; onInsist: () => void }) {
  const { phase, onInsist } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const titleOf = useCategoryTitle();
  const factor = 'factor' in phase ? phase.factor : undefined;
  const names = usePatternNames([factor?.patternId ?? null]);

  if (phase.kind === 'refused') {
    const known = TOLD.find(name => name === phase.error);
    return (
      <div role="alert" className={classes.root}>
        {t(`patterns.confirm.refused.${known ?? 'other'}`)}
      </div>
    );
  }
  if (!factor || (phase.kind !== 'stale' && phase.kind !== 'settled')) {
    return null;
  }
  const now = {
    category: factor.category
      ? titleOf(factor.category)
      : t('patterns.confirm.noCategory'),
    pattern: factor.patternId
      ? names.get(factor.patternId)?.name ?? t('ui.pattern.label')
      : t('ui.pattern.noPattern'),
  };
  return (
    <div role="alert" className={classes.root}>
      {t(`patterns.confirm.${phase.kind}`, now)}
      <Button size="small" variant="outlined" onClick={onInsist}>
        {t('patterns.confirm.takeMine')}
      </Button>
    </div>
  );
}
