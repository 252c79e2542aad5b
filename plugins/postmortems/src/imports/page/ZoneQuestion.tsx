import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { ZonePicker } from '../../ui/ZonePicker';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5, 2),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  words: { flex: '1 1 280px', maxWidth: '72ch' },
  what: { fontWeight: 600 },
}));

export interface ZoneQuestionProps {
  /** How many files have times that name no zone. */
  files: number;
  /** What was said; none while nobody has. */
  zone: string | undefined;
  /** It cannot be said now. */
  disabled: boolean;
  onChoose: (zone: string) => void;
}

/** Asks for the zone of times that name none: a guess would be as good as any, and wrong by hours. */
export function ZoneQuestion(props: ZoneQuestionProps) {
  const { files, zone, disabled, onChoose } = props;
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <div className={classes.root}>
      <div role={zone ? 'status' : 'alert'} className={classes.words}>
        <span className={classes.what}>
          {t('imports.zone.asks', { count: files })}
        </span>{' '}
        {zone
          ? t('imports.zone.taken', { zone: zone.replace(/_/g, ' ') })
          : t('imports.zone.assumed')}
      </div>
      <ZonePicker
        label={t('imports.zone.label')}
        zone={zone}
        disabled={disabled}
        onChoose={onChoose}
      />
      {!zone && (
        <Button
          variant="outlined"
          disabled={disabled}
          onClick={() => onChoose('UTC')}
        >
          {t('imports.zone.utc')}
        </Button>
      )}
    </div>
  );
}
