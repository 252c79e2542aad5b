import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import {
  type PatternMention,
  type PatternSummary,
  TEXT_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { useMemo, useState } from 'react';
import { useMessages } from '../../translation';
import { useSettings } from '../useSettings';
import { usePatternSearch } from './usePatternSearch';

const IN_CELL = { minHeight: 32, padding: '4px 6px 0', fontSize: 13 };

const useStyles = makeStyles(theme => ({
  // As legible as what is chosen beside it.
  input: {
    '&::placeholder': {
      opacity: '1 !important',
      color: theme.palette.text.secondary,
    },
  },
  option: { minWidth: 0, overflowWrap: 'anywhere' },
  category: {
    marginLeft: theme.spacing(1),
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
}));

/** One that there is, or one that is to be made. */
type Option =
  | (PatternMention & Partial<Pick<PatternSummary, 'isRestricted'>>)
  | { id: ''; name: string };

/** What somebody chose among the patterns there are. */
export type ChosenPattern = PatternMention & { isRestricted: boolean };

export interface PatternPickerProps {
  label: string;
  value: PatternMention | null;
  onChoose: (pattern: ChosenPattern | null) => void;
  /** Makes one of this name; without it, only those that there are can be chosen. */
  onMake?: (name: string) => void;
  /** Keeps some of what is found from being offered. */
  offers?: (pattern: PatternSummary) => boolean;
  /** Inside a table the column says what it is: the label is only spoken. */
  inCell?: boolean;
  disabled?: boolean;
}

/** Picks a pattern by a part of its name, which is searched while somebody types; or makes one. */
export function PatternPicker(props: PatternPickerProps) {
  const { label, value, onChoose, onMake, offers, inCell = false } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { categories } = useSettings();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  /** The name was deleted, maybe to make room for another: that shows when the field is left. */
  const [emptied, setEmptied] = useState(false);
  const found = usePatternSearch(text, open);
  const titleOf = (category: string) =>
    categories.find(({ key }) => key === category)?.title ?? category;
  const { id, name, category } = value ?? {};
  // The same object as long as it says the same: another one would undo what is being typed.
  const chosen = useMemo(
    () =>
      id !== undefined && name !== undefined && category !== undefined
        ? { id, name, category }
        : null,
    [id, name, category],
  );

  const term = text.trim();
  const there = (found.value ?? []).filter(
    pattern =>
      (offers?.(pattern) ?? true) &&
      pattern.name.toLowerCase().includes(term.toLowerCase()),
  );
  const options: Option[] = [
    ...there,
    ...(onMake && term && term.length <= TEXT_LIMITS.title
      ? [{ id: '' as const, name: term }]
      : []),
  ];
  const choose = (option: Option | null) => {
    if (!option) onChoose(null);
    else if (!('category' in option)) onMake?.(option.name);
    else onChoose({ ...option, isRestricted: option.isRestricted ?? false });
  };

  return (
    <Autocomplete<Option>
      size="small"
      disabled={props.disabled}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      value={chosen}
      onChange={(event, option) => {
        const isTyped = !option && event.type === 'change';
        setEmptied(isTyped);
        if (!isTyped) choose(option);
      }}
      onInputChange={(_, input, reason) => {
        setText(reason === 'input' ? input : '');
        if (input) setEmptied(false);
      }}
      onBlur={() => {
        setEmptied(false);
        if (emptied && value) choose(null);
      }}
      options={options}
      loading={found.loading}
      filterOptions={all => all}
      getOptionLabel={option => option.name}
      getOptionSelected={(a, b) => a.id === b.id}
      renderOption={option => (
        <span className={classes.option}>
          {'category' in option
            ? option.name
            : t('ui.pattern.makeNamed', { name: option.name })}
          {'category' in option && (
            <span className={classes.category}>{titleOf(option.category)}</span>
          )}
        </span>
      )}
      noOptionsText={t(found.error ? 'ui.pattern.failed' : 'ui.pattern.none')}
      loadingText={t('ui.pattern.searching')}
      clearText={t('ui.picker.clear', { label })}
      openText={t('ui.picker.open', { label })}
      closeText={t('ui.picker.close', { label })}
      // ARIA 1.2 has the input as the combobox; this library still puts the role around it.
      role={undefined}
      aria-owns={undefined}
      aria-expanded={undefined}
      renderInput={params => (
        <TextField
          {...params}
          label={inCell ? undefined : label}
          placeholder={inCell ? t('ui.pattern.noPattern') : undefined}
          variant={inCell ? 'standard' : 'outlined'}
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
          InputProps={{
            ...params.InputProps,
            ...(inCell && { disableUnderline: true, style: IN_CELL }),
          }}
          inputProps={{
            ...params.inputProps,
            className: `${classNameOf(params.inputProps)} ${classes.input}`,
            'aria-label': inCell ? label : undefined,
            role: 'combobox',
            'aria-expanded': open,
          }}
        />
      )}
    />
  );
}

/** The class that the library gives its input, which it does not tell the type of. */
function classNameOf(inputProps: object): string {
  return (inputProps as { className?: string }).className ?? '';
}
