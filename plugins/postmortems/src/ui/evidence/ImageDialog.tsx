import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useMessages } from '../../translation';
import { LoadError } from '../LoadError';
import { frameOf } from './frameOf';
import { useShownEvidence } from './ShownEvidence';
import { useImage } from './useImage';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(2, 2, 0),
  },
  frame: { display: 'block' },
  image: { display: 'block', width: '100%', height: 'auto' },
  alt: {
    maxWidth: '88ch',
    margin: 0,
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}));

export interface ImageDialogProps {
  id: string;
  /** What it shows. */
  alt: string;
  onClose: () => void;
}

/** An image as large as the window allows, and below it what it shows. */
export function ImageDialog({ id, alt, onClose }: ImageDialogProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { find } = useShownEvidence();
  const { src, isGone, error, retry } = useImage(id);
  const frame = frameOf(find(id)?.image, 'calc(100vh - 200px)');
  return (
    <Dialog
      open
      maxWidth={false}
      PaperProps={{ 'aria-label': alt || t('ui.image.label') }}
      onClose={onClose}
    >
      <DialogContent className={classes.content}>
        {src && (
          <span className={classes.frame} style={frame}>
            <img src={src} alt={alt} className={classes.image} />
          </span>
        )}
        {!src && !error && (
          <Skeleton
            variant="rect"
            role="status"
            aria-label={t('ui.image.loading')}
            style={frame}
          />
        )}
        {!src && error && (
          <LoadError
            what={t(isGone ? 'ui.image.gone' : 'ui.image.failed')}
            error={error}
            retry={isGone ? undefined : retry}
          />
        )}
        {alt && <p className={classes.alt}>{alt}</p>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('ui.image.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
