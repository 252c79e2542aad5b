import TextField from '@material-ui/core/TextField';
import {
  SaidCheck,
  TEXT_LIMITS,
  Waiver,
} from 'backstage-plugin-postmortems-common';
import { useId } from 'react';
import { useMessages } from '../../translation';
import { formatDay, useEntityNames } from '../../ui';
import { useCheckWords } from '../../ui/checks';

export interface WaiverFieldProps {
  check: SaidCheck;
  reason: string;
  /** What was said of this check at an earlier publication. */
  earlier?: Waiver;
  onReason: (reason: string) => void;
}

/** Takes the reason why a check is waived. */
export function WaiverField(props: WaiverFieldProps) {
  const { check, reason, earlier, onReason } = props;
  const { t } = useMessages();
  const { wordsOf } = useCheckWords();
  const nameOf = useEntityNames(earlier ? [earlier.by] : []);
  const id = useId();
  const label = t('report.publish.because');
  const isEarlier = earlier !== undefined && earlier.reason === reason.trim();
  return (
    <TextField
      id={id}
      fullWidth
      margin="dense"
      variant="outlined"
      size="small"
      label={label}
      helperText={
        isEarlier
          ? t('report.publish.earlier', {
              person: nameOf(earlier.by).title,
              day: formatDay(earlier.at),
            })
          : t('report.publish.kept')
      }
      value={reason}
      onChange={event => onReason(event.target.value)}
      inputProps={{
        maxLength: TEXT_LIMITS.line,
        // There is one such field for each check that fails.
        'aria-label': `${label} ${wordsOf(check.id).title}`,
      }}
    />
  );
}
