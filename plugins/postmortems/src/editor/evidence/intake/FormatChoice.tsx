import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useMessages } from '../../../translation';
import { LoadError, useLoad } from '../../../ui';
import type { EvidenceRoom } from '../room/EvidenceRoom';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  select: {
    maxWidth: '100%',
    minHeight: 32,
    padding: theme.spacing(0.5),
    font: 'inherit',
    color: 'inherit',
    background: 'transparent',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& option': { color: 'initial' },
  },
}));

const RECOGNISED = 'auto';

export interface FormatChoiceProps {
  room: EvidenceRoom;
  onAgain: (format: string) => void;
}

/** Lets a person say in which format something is, and tries again. */
export function FormatChoice({ room, onAgain }: FormatChoiceProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const [format, setFormat] = useState(RECOGNISED);
  const formats = useLoad(() => room.formats(), [room]);
  if (formats.error && !formats.value) {
    return (
      <LoadError
        what={t('editor.evidence.intake.formatsFailed')}
        error={formats.error}
        retry={formats.retry}
      />
    );
  }
  return (
    <div className={classes.root}>
      <select
        className={classes.select}
        aria-label={t('editor.evidence.intake.format')}
        value={format}
        onChange={event => setFormat(event.target.value)}
      >
        <option value={RECOGNISED}>
          {t('editor.evidence.intake.recognise')}
        </option>
        {(formats.value ?? []).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <Button size="small" variant="outlined" onClick={() => onAgain(format)}>
        {t('editor.evidence.intake.again')}
      </Button>
    </div>
  );
}
