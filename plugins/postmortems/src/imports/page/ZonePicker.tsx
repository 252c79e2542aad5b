import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Autocomplete, {
  createFilterOptions,
} from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { zones } from '../../editor/time/useZone';
import { useMessages } from '../../translation';

const ALL = zones();
/** There are some four hundred; who wants another one types a letter more. */
const narrow = createFilterOptions<string>({ limit: 50 });

const useStyles = makeStyles({ root: { width: 240 } });

export interface ZonePickerProps {
  /** None while nobody has said. */
  zone: string | undefined;
  onChoose: (zone: string) => void;
  disabled?: boolean;
}

/** The zone of times that name none. */
export function ZonePicker({ zone, onChoose, disabled }: ZonePickerProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const label = t('imports.zone.label');
  return (
    <Autocomplete
      className={classes.root}
      size="small"
      disabled={disabled}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={ALL}
      filterOptions={narrow}
      value={zone ?? null}
      disableClearable={zone !== undefined}
      onChange={(_, chosen) => chosen && onChoose(chosen)}
      getOptionLabel={name => name.replace(/_/g, ' ')}
      noOptionsText={t('imports.zone.none')}
      openText={t('ui.picker.open', { label })}
      closeText={t('ui.picker.close', { label })}
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
