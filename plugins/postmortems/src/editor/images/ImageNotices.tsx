import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { MAX_IMAGE_BYTES } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { VisuallyHidden } from '../../ui';
import { useStore } from '../../ui/useStore';
import { asClause } from '../conflict/asClause';
import type { ComingImage, TextImages } from './TextImages';
import type { ImageEntry } from './useImageEntry';

const useStyles = makeStyles(theme => ({
  list: { display: 'grid', gap: theme.spacing(1), marginTop: theme.spacing(1) },
}));

const MEGABYTE = 1024 * 1024;

export interface ImageNoticesProps {
  images: TextImages;
  entry: Pick<ImageEntry, 'refused' | 'dismissRefused'>;
}

/** Says which images are not in the text, why, and what there is to do. */
export function ImageNotices({ images, entry }: ImageNoticesProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const coming = useStore(images);
  const underWay = coming.filter(({ state }) => state === 'uploading').length;
  const { refused, dismissRefused } = entry;

  const wordsOf = ({ file: { name }, state, reason, retry }: ComingImage) => {
    if (state === 'displaced') return t('editor.images.displaced', { name });
    return reason === undefined
      ? t(`editor.images.lost.${retry ?? 'unavailable'}`, { name })
      : t('editor.images.refused', { name, reason: asClause(reason) });
  };

  return (
    <div className={classes.list}>
      <VisuallyHidden>
        <span role="status">
          {underWay > 0 && t('editor.images.underWay', { count: underWay })}
        </span>
      </VisuallyHidden>
      {refused.length > 0 && (
        <Alert severity="warning" onClose={dismissRefused}>
          {refused.map(({ file: { name, size }, problem }, index) => (
            <div key={index}>
              {t(`editor.images.problem.${problem}`, {
                name,
                size: (size / MEGABYTE).toFixed(1),
                limit: String(MAX_IMAGE_BYTES / MEGABYTE),
              })}
            </div>
          ))}
        </Alert>
      )}
      {coming
        .filter(({ state }) => state !== 'uploading')
        .map(image => (
          <Alert
            key={image.id}
            severity={image.state === 'failed' ? 'warning' : 'info'}
            onClose={() => images.dismiss(image.id)}
          >
            {wordsOf(image)}{' '}
            {image.state === 'failed' && (
              <Button
                size="small"
                variant="outlined"
                onClick={() => images.again(image.id)}
              >
                {t('editor.images.again')}
              </Button>
            )}
          </Alert>
        ))}
    </div>
  );
}
