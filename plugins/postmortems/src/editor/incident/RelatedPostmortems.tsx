import { useApi } from '@backstage/core-plugin-api';
import Chip from '@material-ui/core/Chip';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { postmortemRefSchema } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { useLoad, useSettled, useUndo } from '../../ui';
import { putBack, takenFrom } from '../fields/putBack';

const OFFERED = 10;
const PAUSE_MS = 200;

export interface RelatedPostmortemsProps {
  /** References such as `PM-2025-02-09`. */
  value: readonly string[];
  /** Answers the value as it is then, also when this field is gone: an undo builds on that. */
  current: () => readonly string[];
  onChange: (refs: string[]) => void;
  disabled?: boolean;
}

/** Earlier post-mortems that belong to this one, found by their words or named by their reference. */
export function RelatedPostmortems(props: RelatedPostmortemsProps) {
  const { value, current, onChange } = props;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const offerUndo = useUndo();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const term = useSettled(text.trim(), PAUSE_MS);
  const found = useLoad(
    async signal =>
      open
        ? (await api.list({ q: term || undefined, limit: OFFERED }, { signal }))
            .items
        : [],
    [api, term, open],
  );
  const titles = new Map(found.value?.map(({ ref, title }) => [ref, title]));
  const unread =
    text.trim() !== '' &&
    !open &&
    !postmortemRefSchema.safeParse(text.trim()).success;

  const take = (chosen: readonly string[]) => {
    const refs = chosen.map(ref => ref.trim());
    if (refs.every(ref => postmortemRefSchema.safeParse(ref).success)) {
      setText('');
      onChange([...new Set(refs)]);
    }
  };
  const leave = (left: string[]) => {
    const taken = takenFrom(value, left);
    onChange(left);
    offerUndo({
      message: t('editor.removedFrom', {
        what: taken.map(({ entry }) => entry).join(', '),
        label: t('report.field.relatedPostmortems'),
      }),
      undo: () => onChange(putBack(current(), taken)),
    });
  };

  return (
    <Autocomplete
      multiple
      freeSolo
      disabled={props.disabled}
      size="small"
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={[...titles.keys()]}
      loading={found.loading}
      filterOptions={all => all.filter(ref => !value.includes(ref))}
      value={[...value]}
      onChange={(_, chosen, reason) =>
        reason === 'remove-option' || reason === 'clear'
          ? leave(chosen)
          : take(chosen)
      }
      inputValue={text}
      onInputChange={(_, typed, reason) => reason === 'input' && setText(typed)}
      onBlur={() => text.trim() && take([...value, text])}
      renderOption={ref => (
        <span>
          {titles.get(ref)} <small>{ref}</small>
        </span>
      )}
      renderTags={(refs, tagProps) =>
        refs.map((ref, index) => (
          <Chip {...tagProps({ index })} key={ref} size="small" label={ref} />
        ))
      }
      clearText={t('ui.picker.clear', {
        label: t('report.field.relatedPostmortems'),
      })}
      role={undefined}
      aria-owns={undefined}
      aria-expanded={undefined}
      renderInput={params => (
        <TextField
          {...params}
          label={t('report.field.relatedPostmortems')}
          variant="outlined"
          error={unread}
          helperText={unread ? t('editor.incident.relatedUnread') : undefined}
          InputLabelProps={{ shrink: true }}
          inputProps={{
            ...params.inputProps,
            role: 'combobox',
            'aria-expanded': open,
          }}
        />
      )}
    />
  );
}
