import Chip from '@material-ui/core/Chip';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useEntityNames, useUndo } from '../../ui';
import { useEntitySearch } from '../../ui/entitySearch';
import { putBack, takenFrom } from './putBack';
import { readEntityRef } from './readEntityRef';

export interface EntitiesFieldProps {
  label: string;
  kinds: readonly string[];
  /** Full entity refs. */
  value: readonly string[];
  /** Answers the value as it is then, also when this field is gone: an undo builds on that. */
  current: () => readonly string[];
  onChange: (refs: string[]) => void;
  help?: string;
  disabled?: boolean;
}

/** Several entities of the catalog. One that the catalog does not know is taken as it is typed, and marked. */
export function EntitiesField(props: EntitiesFieldProps) {
  const { label, kinds, value, current, onChange, help, disabled } = props;
  const { t } = useMessages();
  const offerUndo = useUndo();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const found = useEntitySearch(kinds, text, open);
  const nameOf = useEntityNames(value);
  const options = (found.value ?? []).map(({ entityRef }) => entityRef);
  const titles = new Map(
    found.value?.map(({ entityRef, title }) => [entityRef, title]),
  );
  const arePeople = kinds.length === 1 && kinds[0] === 'user';
  /** A few letters name nobody: who is to read and lead a post-mortem is chosen, or written out. */
  const read = (typed: string) => {
    if (options.includes(typed)) return typed;
    const named = found.value?.find(
      ({ title }) => title.toLowerCase() === typed.trim().toLowerCase(),
    );
    if (named) return named.entityRef;
    return arePeople && !typed.includes(':')
      ? undefined
      : readEntityRef(typed, kinds);
  };
  const unread = text.trim() !== '' && !read(text);

  const unreadWords = arePeople
    ? 'editor.entity.unreadPerson'
    : 'editor.entity.unread';

  const titleOf = (ref: string) => {
    const { title, known } = nameOf(ref);
    return known ? title : t('ui.names.unknown', { name: title });
  };
  const take = (chosen: readonly string[]) => {
    const refs = chosen.map(ref =>
      // One of another kind, as an import may bring, stays.
      value.includes(ref) ? ref : read(ref),
    );
    if (refs.some(ref => ref === undefined)) return;
    setText('');
    onChange([...new Set(refs as string[])]);
  };
  const leave = (left: string[]) => {
    const taken = takenFrom(value, left);
    onChange(left);
    offerUndo({
      message: t('editor.removedFrom', {
        what: taken.map(({ entry }) => titleOf(entry)).join(', '),
        label,
      }),
      undo: () => onChange(putBack(current(), taken)),
    });
  };

  return (
    <Autocomplete
      multiple
      freeSolo
      disabled={disabled}
      size="small"
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={options}
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
      getOptionLabel={ref => titles.get(ref) ?? ref}
      renderOption={ref => (
        <span>
          {titles.get(ref)} <small>{ref}</small>
        </span>
      )}
      renderTags={(refs, tagProps) =>
        refs.map((ref, index) => (
          <Chip
            {...tagProps({ index })}
            key={ref}
            size="small"
            title={ref}
            label={titleOf(ref)}
          />
        ))
      }
      clearText={t('ui.picker.clear', { label })}
      // ARIA 1.2 has the input as the combobox; this library still puts the role around it.
      role={undefined}
      aria-owns={undefined}
      aria-expanded={undefined}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          variant="outlined"
          error={unread && !open}
          helperText={unread && !open ? t(unreadWords) : help}
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
