import { useMessages } from '../../translation';
import { formatNumber } from '../../ui';
import { useDropStyles } from '../../ui/useDropStyles';
import { MAX_FILES, type Source } from '../collect';
import { FileButtons } from './FileButtons';

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
  const classes = useDropStyles();
  const { t } = useMessages();
  const trouble = failed ? 'failed' : nothing && !looking && 'nothing';
  return (
    <section
      aria-label={t('imports.drop.label')}
      className={`${classes.zone} ${classes.roomy} ${over ? classes.over : ''}`}
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
