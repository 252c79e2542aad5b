import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { REVIEW_DECISIONS } from 'backstage-plugin-postmortems-common';
import { useEffect, useId } from 'react';
import { useMessages } from '../translation';
import { useLateFocus } from '../ui';
import { DECISION_KEYS } from './decisions';
import { Key } from './Key';

const useStyles = makeStyles(theme => ({
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: theme.spacing(1, 2),
    margin: 0,
    '& dd': { margin: 0 },
  },
}));

/** What each key of the review does. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const classes = useStyles();
  const { t } = useMessages();
  const titleId = useId();
  const keys: [string[], string][] = [
    [['j', '↓'], t('weeklyReview.act.next')],
    [['k', '↑'], t('weeklyReview.act.previous')],
    ...REVIEW_DECISIONS.map((decision): [string[], string] => [
      [DECISION_KEYS[decision]],
      t(`weeklyReview.act.${decision}`),
    ]),
    [['u'], t('weeklyReview.act.undo')],
    [['f'], t('weeklyReview.act.finish')],
    [['?'], t('weeklyReview.act.keys')],
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('weeklyReview.keys.title')}</DialogTitle>
      <DialogContent>
        <dl className={classes.keys}>
          {keys.map(([names, does]) => (
            <div key={does} style={{ display: 'contents' }}>
              <dt>
                {names.map(name => (
                  <span key={name}>
                    <Key name={name} />{' '}
                  </span>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p>{t('weeklyReview.keys.rest')}</p>
      </DialogContent>
      <DialogActions>
        <CloseButton onClose={onClose} />
      </DialogActions>
    </Dialog>
  );
}

/** Has the focus, as there is nothing else in the dialog. */
function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const [button, focusButton] = useLateFocus<HTMLButtonElement>();
  useEffect(focusButton, [focusButton]);
  return (
    <Button ref={button} onClick={onClose}>
      {t('weeklyReview.keys.close')}
    </Button>
  );
}
