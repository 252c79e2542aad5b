import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { useNear } from '../useNear';
import { frameOf } from './frameOf';
import { ImageDialog } from './ImageDialog';
import { useShownEvidence } from './ShownEvidence';
import { useImage } from './useImage';

const useStyles = makeStyles(theme => ({
  frame: {
    display: 'inline-block',
    margin: theme.spacing(0.5, 0),
    verticalAlign: 'top',
  },
  button: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: 0,
    background: 'none',
    cursor: 'zoom-in',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  // Screenshots are mostly as light or as dark as the page itself.
  image: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    height: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  missing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: theme.spacing(0.5),
    boxSizing: 'border-box',
    padding: theme.spacing(1),
    border: `1px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontSize: 14,
    lineHeight: '20px',
    textAlign: 'center',
    color: theme.palette.text.secondary,
  },
}));

export interface KeptImageProps {
  id: string;
  /** What it shows; that of the artefact where a text says nothing. */
  alt: string;
  /** It is part of a link, so that pressing it already does something else. */
  isLink?: boolean;
  /** How high it may be. */
  most?: string;
}

/**
 * An image of the post-mortem around, within a text: fetched when somebody comes near to it, in a place of
 * its own size from the beginning, and shown large by who presses it.
 */
export function KeptImage(props: KeptImageProps) {
  const { id, alt, isLink = false, most = '70vh' } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const root = useRef<HTMLSpanElement>(null);
  const evidence = useShownEvidence().find(id);
  const { src, isGone, error, retry } = useImage(id, useNear(root));
  const [large, setLarge] = useState(false);
  const what = alt || evidence?.alt || '';
  const frame = frameOf(evidence?.image, most);
  const image = <img src={src} alt={what} className={classes.image} />;

  return (
    <span ref={root} className={classes.frame} style={frame}>
      {src && isLink && image}
      {src && !isLink && (
        <button
          type="button"
          className={classes.button}
          aria-haspopup="dialog"
          aria-label={
            what ? t('ui.image.enlarge', { what }) : t('ui.image.enlargeIt')
          }
          onClick={() => setLarge(true)}
        >
          {image}
        </button>
      )}
      {!src && !error && !isGone && (
        <Skeleton
          variant="rect"
          role="img"
          aria-label={what || t('ui.image.loading')}
          aria-busy
          style={{ ...frame, width: '100%', maxWidth: 'none' }}
        />
      )}
      {!src && (error || isGone) && (
        <span
          className={classes.missing}
          style={{ aspectRatio: frame.aspectRatio }}
        >
          {what && <span>{what}</span>}
          <span>{t(isGone ? 'ui.image.gone' : 'ui.image.failed')}</span>
          {!isGone && !isLink && (
            <Button size="small" variant="outlined" onClick={retry}>
              {t('ui.error.retry')}
            </Button>
          )}
        </span>
      )}
      {large && (
        <ImageDialog id={id} alt={what} onClose={() => setLarge(false)} />
      )}
    </span>
  );
}
