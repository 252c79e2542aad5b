import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { CheckState } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../../translation';
import { CheckItem, partAt } from '../../../ui/checks';
import { Fold } from '../../../ui/Fold';
import { useStore } from '../../../ui/useStore';
import { usePartAddress } from '../../page/usePartAddress';
import type { Coach, CoachCheck } from '../Coach';
import type { Target } from './useGoTo';

const useStyles = makeStyles(theme => ({
  root: { fontSize: 13, lineHeight: '20px' },
  quiet: { margin: 0, color: theme.palette.text.secondary },
  heading: {
    margin: theme.spacing(2, 0, 0),
    fontSize: 13,
    lineHeight: '20px',
    fontWeight: 600,
    color: theme.palette.text.secondary,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  passed: { marginTop: theme.spacing(2) },
}));

export interface CoachPanelProps {
  coach: Coach;
  onGoTo: (target: Target) => void;
}

/** What is still missing: the checks of the review, the gravest first. */
export function CoachPanel({ coach, onGoTo }: CoachPanelProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const address = usePartAddress();
  const { checks, leftAlone } = useStore(coach);
  const [folded, setFolded] = useState(true);

  if (!checks) {
    return (
      <div role="status" aria-label={t('editor.coach.reading')}>
        <Skeleton height={88} />
        <Skeleton height={88} />
        <Skeleton height={88} />
      </div>
    );
  }

  const list = (shown: readonly CoachCheck[]) => (
    <ul className={classes.list}>
      {shown.map(check => (
        <CheckItem
          key={check.id}
          check={check}
          place={place => (
            <Link
              to={address(partAt(place))}
              onClick={event => {
                if (event.metaKey || event.ctrlKey) return;
                event.preventDefault();
                onGoTo({ check: check.id, place });
              }}
            >
              {place.label}
            </Link>
          )}
        />
      ))}
    </ul>
  );
  const of = (state: CheckState) =>
    checks.filter(check => check.state === state);
  const passed = of('pass');
  const count = passed.length;

  return (
    <div className={classes.root}>
      <p className={classes.quiet}>{t('editor.coach.blocks')}</p>
      {(['fail', 'warn', 'not_yet'] as const).map(state => {
        const shown = of(state);
        return (
          shown.length > 0 && (
            <section key={state} aria-label={t(`editor.coach.${state}`)}>
              <h4 className={classes.heading}>{t(`editor.coach.${state}`)}</h4>
              {list(shown)}
            </section>
          )
        );
      })}
      {count > 0 && (
        <div className={classes.passed}>
          <Fold
            folded={folded}
            onFold={setFolded}
            show={t('editor.coach.showPassed', { count })}
            hide={t('editor.coach.hidePassed', { count })}
          >
            {list(passed)}
          </Fold>
        </div>
      )}
      {leftAlone && (
        <p className={classes.quiet}>{t('editor.coach.someLeftAlone')}</p>
      )}
    </div>
  );
}
