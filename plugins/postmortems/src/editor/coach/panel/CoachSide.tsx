import Button from '@material-ui/core/Button';
import Drawer from '@material-ui/core/Drawer';
import { makeStyles } from '@material-ui/core/styles';
import { RefObject } from 'react';
import { useMessages } from '../../../translation';
import type { Coach } from '../Coach';
import { CoachPanel } from './CoachPanel';
import type { CoachFold } from './useCoachFold';
import type { Target } from './useGoTo';

const WIDTH = 320;

const useStyles = makeStyles(theme => ({
  column: {
    position: 'sticky',
    top: 96,
    maxHeight: 'calc(100vh - 112px)',
    overflowY: 'auto',
    padding: theme.spacing(0, 1, 2, 2),
    borderLeft: `1px solid ${theme.palette.divider}`,
  },
  drawer: {
    boxSizing: 'border-box',
    width: WIDTH + 48,
    maxWidth: '100vw',
    padding: theme.spacing(2, 3),
    fontFamily: theme.typography.fontFamily,
    fontVariantNumeric: 'tabular-nums',
    color: theme.palette.text.primary,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  title: { margin: 0, fontSize: 16, lineHeight: '24px', fontWeight: 600 },
}));

export interface CoachSideProps {
  coach: Coach;
  fold: CoachFold;
  /** What opened it. */
  opener: RefObject<HTMLButtonElement>;
  onGoTo: (target: Target) => void;
}

/** The coach at the right of the form; where there is no room for that, over it. */
export function CoachSide({ coach, fold, opener, onGoTo }: CoachSideProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { shown, wide, id } = fold;
  const close = () => {
    fold.show(false);
    opener.current?.focus();
  };
  const content = (
    <>
      <div className={classes.head}>
        <h3 id={`${id}-title`} className={classes.title}>
          {t('editor.coach.title')}
        </h3>
        <Button size="small" onClick={close}>
          {t('editor.coach.hide')}
        </Button>
      </div>
      <CoachPanel
        coach={coach}
        onGoTo={target => {
          if (!wide) fold.show(false);
          onGoTo(target);
        }}
      />
    </>
  );

  if (wide) {
    return shown ? (
      <aside id={id} aria-labelledby={`${id}-title`} className={classes.column}>
        {content}
      </aside>
    ) : null;
  }
  return (
    <Drawer
      anchor="right"
      open={shown}
      onClose={close}
      transitionDuration={0}
      // Where it leads to has the focus then.
      ModalProps={{ disableRestoreFocus: true }}
      PaperProps={{
        id,
        className: classes.drawer,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': `${id}-title`,
      }}
    >
      {content}
    </Drawer>
  );
}
