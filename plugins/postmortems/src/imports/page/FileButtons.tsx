import { makeStyles } from '@material-ui/core/styles';
import { ChangeEvent, useRef } from 'react';
import { useMessages } from '../../translation';
import { WaitingButton } from '../../ui';
import { ACCEPTED, chosenSources, type Source } from '../collect';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

export interface FileButtonsProps {
  /** Nothing can be taken now. */
  waiting: boolean;
  onTake: (sources: Source[]) => void;
}

/** Files, and a folder, for those who do not drag. */
export function FileButtons({ waiting, onTake }: FileButtonsProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const taken = (event: ChangeEvent<HTMLInputElement>) => {
    // Taken hold of before the field is emptied, so that the same file can be chosen once more.
    const sources = chosenSources(event.target.files ?? []);
    event.target.value = '';
    if (sources.length > 0) onTake(sources);
  };

  return (
    <div className={classes.root}>
      <WaitingButton
        variant="outlined"
        waiting={waiting}
        onClick={() => files.current?.click()}
      >
        {t('imports.drop.files')}
      </WaitingButton>
      <WaitingButton
        variant="outlined"
        waiting={waiting}
        onClick={() => folder.current?.click()}
      >
        {t('imports.drop.folder')}
      </WaitingButton>
      <input
        ref={files}
        hidden
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label={t('imports.drop.files')}
        onChange={taken}
      />
      <input
        ref={folder}
        hidden
        type="file"
        multiple
        aria-label={t('imports.drop.folder')}
        onChange={taken}
        // React's types do not know it.
        {...{ webkitdirectory: '' }}
      />
    </div>
  );
}
