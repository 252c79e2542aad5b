import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useEntityNames, useUndo } from '../../ui';
import { useEntitySearch } from '../../ui/entitySearch';
import { readEntityRef } from './readEntityRef';

const IN_CELL = { minHeight: 32, padding: '4px 6px 0', fontSize: 13 };

export interface EntityFieldProps {
  label: string;
  kinds: readonly string[];
  /** A full entity ref. */
  value: string | null;
  /** Answers the value as it is then, also when this field is gone: an undo goes by that. */
  current: () => string | null;
  onChange: (ref: string | null) => void;
  /** Inside a table the column says what it is: the label is only spoken. */
  inCell?: boolean;
  help?: string;
  disabled?: boolean;
}

/** One entity of the catalog, or what somebody typed that the catalog does not know. */
export function EntityField(props: EntityFieldProps) {
  const { label, kinds, value, onChange, inCell = false, help } = props;
  const { current } = props;
  const { t } = useMessages();
  const offerUndo = useUndo();
  const [open, setOpen] = useState(false);
  /** What is being typed; none while the field shows its value. */
  const [text, setText] = useState<string>();
  const found = useEntitySearch(kinds, text ?? '', open);
  const name = useEntityNames(value ? [value] : [])(value ?? '');
  const titles = new Map(
    found.value?.map(({ entityRef, title }) => [entityRef, title]),
  );
  const shown = name.known
    ? name.title
    : t('ui.names.unknown', { name: name.title });

  const take = (typed: string) => {
    const named = found.value?.find(
      ({ title }) => title.toLowerCase() === typed.trim().toLowerCase(),
    );
    const ref = titles.has(typed)
      ? typed
      : named?.entityRef ?? readEntityRef(typed, kinds);
    if (ref) {
      onChange(ref);
      setText(undefined);
    }
  };
  const clear = () => {
    setText(undefined);
    if (!value) return;
    onChange(null);
    offerUndo({
      message: t('editor.removedFrom', { what: shown, label }),
      undo: () => {
        // What was chosen meanwhile stays.
        if (current() === null) onChange(value);
      },
    });
  };
  const leave = () => {
    if (text?.trim()) take(text);
    else if (text !== undefined) clear();
  };
  const unread = Boolean(text?.trim()) && !open;

  return (
    <Autocomplete
      freeSolo
      disabled={props.disabled}
      disableClearable={inCell}
      size="small"
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={[...titles.keys()]}
      loading={found.loading}
      filterOptions={all => all}
      value={value ?? ''}
      onChange={(event, chosen) => {
        if (chosen) take(chosen);
        // Text that is deleted may make room for another name: that shows when the field is left.
        else if (event.type !== 'change') clear();
      }}
      inputValue={text ?? (value ? shown : '')}
      onInputChange={(_, typed, reason) => {
        if (reason === 'input') setText(typed);
        if (reason === 'clear') setText(undefined);
      }}
      onBlur={leave}
      getOptionLabel={ref => titles.get(ref) ?? ref}
      getOptionSelected={(option, chosen) => option === chosen}
      renderOption={ref => (
        <span>
          {titles.get(ref)} <small>{ref}</small>
        </span>
      )}
      clearText={t('ui.picker.clear', { label })}
      role={undefined}
      aria-owns={undefined}
      aria-expanded={undefined}
      renderInput={params => (
        <TextField
          {...params}
          label={inCell ? undefined : label}
          placeholder={inCell ? label : undefined}
          variant={inCell ? 'standard' : 'outlined'}
          error={unread}
          helperText={unread ? t('editor.entity.unread') : help}
          InputLabelProps={{ shrink: true }}
          InputProps={{
            ...params.InputProps,
            ...(inCell && { disableUnderline: true, style: IN_CELL }),
          }}
          inputProps={{
            ...params.inputProps,
            'aria-label': inCell ? label : undefined,
            role: 'combobox',
            'aria-expanded': open,
          }}
        />
      )}
    />
  );
}
