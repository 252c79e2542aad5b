import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { useLoad } from '../../ui';
import { readDataUrl } from '../../ui/evidence/readDataUrl';

const useStyles = makeStyles(theme => ({
  frame: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: 144,
    height: 96,
    padding: theme.spacing(0.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontSize: 12,
    lineHeight: '16px',
    textAlign: 'center',
    color: theme.palette.text.secondary,
  },
  image: { maxWidth: '100%', maxHeight: '100%' },
}));

/** A small look at an image that has not been sent yet. What it shows is said beside it. */
export function Thumbnail({ file }: { file: File }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { value, error } = useLoad(() => readDataUrl(file), [file]);
  return (
    <div className={classes.frame}>
      {value && <img src={value} alt="" className={classes.image} />}
      {error && t('editor.images.unreadable')}
    </div>
  );
}
