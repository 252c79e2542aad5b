import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  isProposedNotToDo,
  mayBeVerified,
  type ActionItem,
  type ActionOutcome,
  type RowSaver,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { ActionFacts } from '../../ui/actions';
import { useStore } from '../../ui/useStore';

const useStyles = makeStyles(theme => ({
  root: {
    gridColumn: '1 / -1',
    fontSize: 13,
    lineHeight: '20px',
    color: theme.palette.text.secondary,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

export interface ActionLifeProps {
  saver: RowSaver<ActionItem>;
  outcome?: ActionOutcome;
}

/** How far an action has come, and the steps that are open to it beside its status. */
export function ActionLife({ saver, outcome }: ActionLifeProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { row } = useStore(saver);
  const steps: [string, () => void][] = [];
  if (mayBeVerified(row)) {
    steps.push([
      t('editor.actions.verify'),
      () => saver.edit({ status: 'verified' }),
    ]);
  }
  if (isProposedNotToDo(row)) {
    steps.push(
      [t('editor.actions.agree'), () => saver.edit({ status: 'wont_do' })],
      [t('editor.actions.keep'), () => saver.edit({ reason: null })],
    );
  } else if (row.version > 0 && row.status === 'open') {
    steps.push([
      t('editor.actions.onlyIdea'),
      () => saver.edit({ isIdea: true }),
    ]);
  }
  return (
    <div className={classes.root}>
      <ActionFacts item={row} outcome={outcome} />
      {steps.length > 0 && (
        <div className={classes.acts}>
          {steps.map(([label, act]) => (
            <Button key={label} size="small" variant="outlined" onClick={act}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
