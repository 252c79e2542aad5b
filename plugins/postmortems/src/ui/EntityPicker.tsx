import { parseEntityRef } from '@backstage/catalog-model';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useMemo, useState } from 'react';
import { useMessages } from '../translation';
import { FoundEntity, useEntitySearch } from './entitySearch';
import { useEntityNames } from './catalogNames';

/** Kinds that an incident can affect, as the picker offers them. */
export const AFFECTED_KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
  'group',
] as const;
/** Kinds that can own work. */
export const OWNER_KINDS = ['user', 'group'] as const;

const useStyles = makeStyles(theme => ({
  kind: {
    marginLeft: theme.spacing(1),
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
}));

export interface EntityPickerProps {
  label: string;
  /** The catalog kinds on offer, lower-cased. */
  kinds: readonly string[];
  /** A full, lower-cased entity ref. */
  value: string | null;
  onChange: (entityRef: string | null) => void;
  /** Empty again after each choice, to add one more to a list. */
  adds?: boolean;
  className?: string;
}

/** Of what the catalog gave for an earlier text, what fits the text as it is now. */
function matching(options: FoundEntity[], text: string): FoundEntity[] {
  const term = text.trim().toLowerCase();
  return options.filter(({ entityRef, title }) =>
    [entityRef, title.toLowerCase()].some(name => name.includes(term)),
  );
}

/** Picks one entity of the catalog, which is searched while the reader types. */
export function EntityPicker(props: EntityPickerProps) {
  const { label, kinds, value, onChange, adds = false, className } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const found = useEntitySearch(kinds, text, open);
  const nameOf = useEntityNames(value ? [value] : []);
  const title = value && nameOf(value).title;
  // The same object as long as it says the same: another one would undo what is being typed.
  const chosen = useMemo(
    () => (value && title ? { entityRef: value, title } : null),
    [value, title],
  );

  return (
    <Autocomplete<FoundEntity>
      className={className}
      size="small"
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      value={chosen}
      onChange={(_, entity) => onChange(entity?.entityRef ?? null)}
      {...(adds && { inputValue: text })}
      onInputChange={(_, input, reason) =>
        setText(reason === 'input' ? input : '')
      }
      options={found.value ?? []}
      loading={found.loading}
      filterOptions={options =>
        found.loading ? matching(options, text) : options
      }
      getOptionLabel={entity => entity.title}
      getOptionSelected={(a, b) => a.entityRef === b.entityRef}
      renderOption={entity => (
        <span>
          {entity.title}
          <span className={classes.kind}>
            {parseEntityRef(entity.entityRef).kind}
          </span>
        </span>
      )}
      noOptionsText={t(found.error ? 'ui.picker.failed' : 'ui.picker.none')}
      loadingText={t('ui.picker.searching')}
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
          label={label}
          variant="outlined"
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
