import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { formatNumber } from '../../ui';
import { MAX_FILES, type Source } from '../collect';
import { FileButtons } from './FileButtons';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    justifyItems: 'start',
    gap: theme.spacing(2),
    padding: theme.spacing(4),
    border: `2px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& p': { margin: 0, maxWidth: '72ch' },
  },
  over: {
    borderColor: theme.palette.text.primary,
    backgroundColor: theme.palette.action.hover,
  },
  title: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary },
}));

export interface DropZoneProps {
  /** Somebody is holding files over the page. */
  over: boolean;
  looking: boolean;
  failed: boolean;
  /** What was dropped before held nothing that can be read. */
  nothing: boolean;
  onTake: (sources: Source[]) => void;
}

/** Nothing dropped yet: what it takes, what will happen, and what stays on this device. */
export function DropZone(props: DropZoneProps) {
  const { over, looking, failed, nothing, onTake } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const trouble = failed ? 'failed' : nothing && !looking && 'nothing';
  return (
    <section
      aria-label={t('imports.drop.label')}
      className={`${classes.root} ${over ? classes.over : ''}`}
    >
      <p className={classes.title}>
        {t(over ? 'imports.drop.over' : 'imports.drop.title')}
      </p>
      <FileButtons waiting={looking} onTake={onTake} />
      <div role="status">
        {looking && t('imports.drop.looking')}
        {trouble && t(`imports.drop.${trouble}`)}
      </div>
      <p>{t('imports.drop.takes', { files: formatNumber(MAX_FILES) })}</p>
      <p>{t('imports.drop.then')}</p>
      <p className={classes.quiet}>{t('imports.drop.kept')}</p>
    </section>
  );
}
