import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { ChangeEvent, useRef, useState } from 'react';
import { useMessages } from '../../../translation';
import { ZonePicker } from '../../../ui/ZonePicker';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 0.75),
  },
  words: { color: theme.palette.text.primary, fontWeight: 600 },
}));

export interface ZoneOfTimesProps {
  evidence: Evidence;
  mayEdit: boolean;
  /** Its bytes are at hand; else they have to be chosen again. */
  hasContent: boolean;
  onChoose: (zone: string, file?: Blob) => Promise<void>;
}

/** Says in which zone times without one were read, and has them read in another. */
export function ZoneOfTimes(props: ZoneOfTimesProps) {
  const { evidence, mayEdit, hasContent, onChoose } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const files = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string>();
  const [reading, setReading] = useState(false);
  const written = (zone: string) => zone.replace(/_/g, ' ');

  const read = async (zone: string, file?: Blob) => {
    setReading(true);
    await onChoose(zone, file);
    // Where it was read again, this artefact is no more.
    setReading(false);
    setChosen(undefined);
  };
  const choose = (zone: string) => {
    if (zone === evidence.zone) return;
    setChosen(zone);
    if (hasContent) void read(zone);
  };
  const taken = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = Array.from(event.target.files ?? []);
    event.target.value = '';
    if (file && chosen) void read(chosen, file);
  };

  return (
    <div className={classes.root}>
      <span role="status" className={classes.words}>
        {reading
          ? t('editor.evidence.zone.again')
          : t('editor.evidence.zone.read', {
              count: evidence.withoutZone,
              zone: written(evidence.zone),
            })}
      </span>
      {mayEdit && (
        <ZonePicker
          label={t('editor.evidence.zone.label')}
          zone={chosen ?? evidence.zone}
          disabled={reading}
          onChoose={choose}
        />
      )}
      {chosen && !reading && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => files.current?.click()}
        >
          {t('editor.evidence.zone.choose', { zone: written(chosen) })}
        </Button>
      )}
      <input
        ref={files}
        hidden
        type="file"
        aria-label={t('editor.evidence.zone.file')}
        onChange={taken}
      />
    </div>
  );
}
