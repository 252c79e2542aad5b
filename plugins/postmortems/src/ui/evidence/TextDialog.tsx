import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { useId, useMemo } from 'react';
import { useMessages } from '../../translation';
import { downloadText } from '../downloadText';
import { LoadError } from '../LoadError';
import { useLoad } from '../useLoad';
import { beginningOf } from './beginning';

const useStyles = makeStyles(theme => ({
  text: {
    margin: 0,
    height: '60vh',
    overflow: 'auto',
    padding: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    fontFamily: 'monospace',
    fontSize: 12,
    lineHeight: '18px',
    whiteSpace: 'pre',
  },
  // Its lines are there from the beginning, so that nothing moves when they say something.
  after: { minHeight: 40, paddingTop: theme.spacing(1), lineHeight: '20px' },
}));

export interface TextDialogProps {
  evidence: Pick<Evidence, 'id' | 'title' | 'leftOut'>;
  /** Reads the text. Stays the same function. */
  load: (id: string, signal: AbortSignal) => Promise<string>;
  onClose: () => void;
}

/** The kept text of an artefact, as much of it as a browser draws at once. */
export function TextDialog({ evidence, load, onClose }: TextDialogProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const titleId = useId();
  const { id, title, leftOut } = evidence;
  const text = useLoad(signal => load(id, signal), [load, id]);
  const shown = useMemo(
    () => (text.value === undefined ? undefined : beginningOf(text.value)),
    [text.value],
  );
  const save = () => downloadText(title, 'text/plain', text.value ?? '');

  return (
    <Dialog
      open
      fullWidth
      maxWidth="lg"
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <DialogTitle id={titleId}>
        {t('ui.evidence.text.title', { title })}
      </DialogTitle>
      <DialogContent>
        {text.error && !shown && (
          <LoadError
            what={t('ui.evidence.text.failed')}
            error={text.error}
            retry={text.retry}
          />
        )}
        {!text.error && !shown && (
          <Skeleton
            variant="rect"
            className={classes.text}
            role="status"
            aria-label={t('ui.evidence.text.loading')}
          />
        )}
        {shown && (
          <pre
            className={classes.text}
            role="region"
            aria-labelledby={titleId}
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls with the keys
            tabIndex={0}
          >
            {shown.text}
          </pre>
        )}
        <div className={classes.after}>
          {shown?.isCut && <div>{t('ui.evidence.text.cutInside')}</div>}
          {shown && shown.linesLeft > 0 && (
            <div>{t('ui.evidence.text.cut', { count: shown.linesLeft })}</div>
          )}
          {leftOut > 0 && (
            <div>{t('ui.evidence.text.leftOut', { count: leftOut })}</div>
          )}
        </div>
      </DialogContent>
      <DialogActions>
        {shown && (shown.isCut || shown.linesLeft > 0) && (
          <Button onClick={save}>{t('ui.evidence.text.save')}</Button>
        )}
        <Button onClick={onClose}>{t('ui.evidence.text.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
