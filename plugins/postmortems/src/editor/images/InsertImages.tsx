import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { FormEvent, useId, useState } from 'react';
import { useMessages } from '../../translation';
import { WaitingButton } from '../../ui';
import { tooLong } from '../evidence/artefacts/tooLong';
import { LineField } from '../fields/LineField';
import type { NewImage } from './TextImages';
import { Thumbnail } from './Thumbnail';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
  image: {
    display: 'grid',
    gridTemplateColumns: '144px minmax(0, 1fr)',
    gap: theme.spacing(0.5, 2),
    alignItems: 'start',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  help: { margin: 0, color: theme.palette.text.secondary },
  name: {
    marginBottom: theme.spacing(1.5),
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}));

export interface InsertImagesProps {
  files: readonly File[];
  onInsert: (images: NewImage[]) => void;
  onClose: () => void;
}

/** Asks of images what they show, before they are put into a text. */
export function InsertImages({ files, onInsert, onClose }: InsertImagesProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const titleId = useId();
  const helpId = useId();
  const [alts, setAlts] = useState<readonly string[]>([]);
  const altOf = (index: number) => alts[index] ?? '';
  const problemOf = (index: number) =>
    tooLong(altOf(index).trim(), TEXT_LIMITS.statement, t);
  const hasProblem = files.some((_, index) => problemOf(index) !== undefined);

  const insert = (event: FormEvent) => {
    event.preventDefault();
    // Else the form of the page around would hear of it, too.
    event.stopPropagation();
    if (hasProblem) return;
    onInsert(files.map((file, index) => ({ file, alt: altOf(index).trim() })));
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      aria-describedby={helpId}
      onClose={onClose}
    >
      <form onSubmit={insert}>
        <DialogTitle id={titleId}>
          {t('editor.images.title', { count: files.length })}
        </DialogTitle>
        <DialogContent className={classes.content}>
          <p id={helpId} className={classes.help}>
            {t('editor.images.whatHelp')}
          </p>
          {files.map((file, index) => (
            // Two files may have one name; none comes in between.
            <div key={index} className={classes.image}>
              <Thumbnail file={file} />
              <div>
                <div className={classes.name}>{file.name}</div>
                <LineField
                  // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus, and this is what it is for
                  autoFocus={index === 0}
                  label={t('editor.images.what')}
                  problem={problemOf(index)}
                  value={altOf(index)}
                  onChange={text =>
                    setAlts(
                      files.map((_, i) => (i === index ? text : altOf(i))),
                    )
                  }
                />
              </div>
            </div>
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('editor.images.cancel')}</Button>
          <WaitingButton
            type="submit"
            color="primary"
            variant="contained"
            waiting={hasProblem}
          >
            {t('editor.images.insert')}
          </WaitingButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
