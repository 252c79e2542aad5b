import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Autocomplete, {
  createFilterOptions,
} from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { IANAZone } from 'luxon';
import { useMessages } from '../translation';

/** The zones on offer: UTC, the person's own, then all others. */
function zones(): string[] {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = ['UTC', own, ...Intl.supportedValuesOf('timeZone')];
  return [...new Set(all)].filter(zone => IANAZone.isValidZone(zone));
}

const ALL = zones();
/** There are some four hundred; who wants another one types a letter more. */
const narrow = createFilterOptions<string>({ limit: 50 });

const useStyles = makeStyles({ root: { width: 240 } });

export interface ZonePickerProps {
  label: string;
  /** None while nobody has said. */
  zone: string | undefined;
  onChoose: (zone: string) => void;
  disabled?: boolean;
}

/** Chooses a time zone by its name. */
export function ZonePicker(props: ZonePickerProps) {
  const { label, zone, onChoose, disabled } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
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
      noOptionsText={t('ui.zone.none')}
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
