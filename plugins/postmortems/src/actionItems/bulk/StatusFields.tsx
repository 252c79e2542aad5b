import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { useMessages } from '../../translation';
import { Choice, useSettings } from '../../ui';
import type { ActionChange } from '../changeStatus';

/** Not verified: that takes somebody who looks at each. */
const STATUSES = ['open', 'in_progress', 'done', 'wont_do'] as const;
type Chosen = (typeof STATUSES)[number] | '';

const useStyles = makeStyles(theme => ({
  status: { minWidth: 200 },
  words: { marginTop: theme.spacing(2) },
}));

export interface StatusFieldsProps {
  /** Called with the change, or with none while something is missing. */
  onChange: (change: ActionChange | null) => void;
}

/** A status for many, and what belongs to it: a proof, which may be given later, or the reason, which may not. */
export function StatusFields({ onChange }: StatusFieldsProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { secondPerson } = useSettings().actions;
  const wordsId = useId();
  const [status, setStatus] = useState<Chosen>('');
  const [text, setText] = useState('');
  const question = { done: 'proof', wont_do: 'reason' } as const;
  const asked =
    status === 'done' || status === 'wont_do' ? question[status] : null;

  const say = (chosen: Chosen, words: string) => {
    setStatus(chosen);
    setText(words);
    const said = words.trim();
    if (!chosen || (chosen === 'wont_do' && !said)) onChange(null);
    else if (chosen === 'wont_do') onChange({ status: chosen, reason: said });
    else if (chosen === 'done' && said)
      onChange({ status: chosen, proof: said });
    else onChange({ status: chosen });
  };

  const help = () => {
    if (asked === 'proof') return t('actionItems.bulk.dialog.proofHelp');
    return secondPerson
      ? t('actionItems.dialog.proposalHelp')
      : t('actionItems.dialog.reasonHelp');
  };

  return (
    <>
      <Choice<Chosen>
        className={classes.status}
        label={t('actionItems.bulk.status')}
        value={status}
        options={[
          ['', ''],
          ...STATUSES.map(s => [s, t(`ui.actionStatus.${s}`)] as const),
        ]}
        onChange={chosen => say(chosen, '')}
      />
      {asked && (
        <TextField
          id={wordsId}
          className={classes.words}
          fullWidth
          multiline
          maxRows={6}
          variant="outlined"
          label={t(`actionItems.dialog.${asked}`)}
          helperText={help()}
          required={asked === 'reason'}
          value={text}
          onChange={event => say(status, event.target.value)}
          inputProps={{ maxLength: TEXT_LIMITS.statement }}
        />
      )}
    </>
  );
}
