import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { CheckState } from 'backstage-plugin-postmortems-common';
import { forwardRef } from 'react';
import { useMessages } from '../../../translation';
import { CheckMark } from '../../../ui/checks';
import { visuallyHidden } from '../../../ui/tokens';
import { useStore } from '../../../ui/useStore';
import type { Coach } from '../Coach';
import type { CoachFold } from './useCoachFold';

const useStyles = makeStyles(theme => ({
  counts: {
    display: 'inline-flex',
    gap: theme.spacing(1),
    marginLeft: theme.spacing(1),
    fontVariantNumeric: 'tabular-nums',
  },
  words: visuallyHidden,
  count: {
    position: 'relative',
    display: 'inline-flex',
    gap: theme.spacing(0.5),
  },
}));

export interface CoachButtonProps {
  coach: Coach;
  fold: CoachFold;
}

/** Shows and hides the coach, and says how much there is to do. */
export const CoachButton = forwardRef<HTMLButtonElement, CoachButtonProps>(
  ({ coach, fold }, ref) => {
    const classes = useStyles();
    const { t } = useMessages();
    const { checks } = useStore(coach);
    const count = (state: CheckState) =>
      checks?.filter(check => check.state === state).length ?? 0;
    const [fail, warn] = [count('fail'), count('warn')];
    const words = {
      fail: t('editor.coach.toMend', { count: fail }),
      warn: t('editor.coach.toLookAt', { count: warn }),
    };

    return (
      <Button
        ref={ref}
        size="small"
        aria-expanded={fold.shown}
        aria-controls={fold.shown ? fold.id : undefined}
        onClick={() => fold.show(!fold.shown)}
      >
        {t('editor.coach.title')}
        <span className={classes.counts}>
          {(['fail', 'warn'] as const).map(
            state =>
              count(state) > 0 && (
                <span key={state} className={classes.count}>
                  <CheckMark state={state} />
                  <span aria-hidden>{count(state)}</span>
                  <span className={classes.words}>{words[state]}</span>
                </span>
              ),
          )}
        </span>
      </Button>
    );
  },
);
