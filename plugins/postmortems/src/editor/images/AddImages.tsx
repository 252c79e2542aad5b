import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { IMAGE_TYPES } from 'backstage-plugin-postmortems-common';
import { ChangeEvent, useRef } from 'react';
import { useMessages } from '../../translation';
import type { ImageEntry } from './useImageEntry';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  over: { color: theme.palette.text.secondary },
}));

export interface AddImagesProps {
  entry: Pick<ImageEntry, 'over' | 'take'>;
}

/** Lets somebody choose images who neither pastes nor drops. */
export function AddImages({ entry }: AddImagesProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const files = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    // Taken hold of before the field is emptied, so that the same file can be chosen once more.
    const images = Array.from(event.target.files ?? []);
    event.target.value = '';
    entry.take(images);
  };
  return (
    <div className={classes.root}>
      {entry.over && (
        <span className={classes.over}>{t('editor.images.over')}</span>
      )}
      <Button size="small" onClick={() => files.current?.click()}>
        {t('editor.images.add')}
      </Button>
      <input
        ref={files}
        hidden
        type="file"
        multiple
        accept={Object.values(IMAGE_TYPES).join(',')}
        aria-label={t('editor.images.add')}
        onChange={chosen}
      />
    </div>
  );
}
