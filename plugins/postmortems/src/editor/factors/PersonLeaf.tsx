import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useSyncExternalStore } from 'react';
import { useMessages } from '../../translation';
import { useCoach } from '../coach/CoachContext';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    fontSize: 13,
    lineHeight: '20px',
  },
  mark: {
    position: 'absolute',
    top: theme.spacing(1),
    right: theme.spacing(1),
    width: 16,
    height: 16,
    color: theme.palette.text.secondary,
  },
}));

const nothing = () => () => {};

/** Whether a chain of causes ends at what a person did, in this row. */
export function usePersonLeaf(rowKey: string): boolean {
  const coach = useCoach();
  return useSyncExternalStore(coach?.subscribe ?? nothing, () =>
    Boolean(
      coach
        ?.getState()
        .checks?.find(({ id }) => id === 'no-person-leaf')
        ?.places.some(({ id }) => id === rowKey),
    ),
  );
}

/** Stands in a row whose cause ends at a person; what it means is said below the row. */
export function PersonLeafMark() {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <span
      className={classes.mark}
      title={t('editor.coach.person.ends')}
      aria-hidden
    >
      <svg width={16} height={16} viewBox="0 0 16 16">
        <path
          d="M3 2 V8 H8 M8 8 L5.8 5.8 M8 8 L5.8 10.2"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.4}
        />
        <path
          d="M10.4 8.2 Q10.4 6.2 12.4 6.2 Q14.4 6.2 14.4 8 Q14.4 9.2 12.6 10 V11 M12.6 12.6 V13.8"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.4}
        />
      </svg>
    </span>
  );
}

export interface PersonLeafProps {
  id: string;
  /** Adds the cause that goes on from here. */
  onAsk: () => void;
}

/** Points out that the analysis ends at a person, and goes on from there with one press. */
export function PersonLeaf({ id, onAsk }: PersonLeafProps) {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <div className={classes.root}>
      <span id={id}>
        {t('editor.coach.person.ends')} {t('editor.coach.person.question')}
      </span>
      <Button size="small" variant="outlined" onClick={onAsk}>
        {t('editor.coach.person.act')}
      </Button>
    </div>
  );
}
