import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { zones } from './useZone';

const ALL = zones();

const useStyles = makeStyles({ root: { minWidth: 200 } });

export interface ZoneChoiceProps {
  zone: string;
  onChoose: (zone: string) => void;
}

/** In which zone times are typed. */
export function ZoneChoice({ zone, onChoose }: ZoneChoiceProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const label = t('editor.time.zone');
  return (
    <Autocomplete
      className={classes.root}
      disableClearable
      size="small"
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={ALL}
      value={zone}
      onChange={(_, chosen) => onChoose(chosen)}
      getOptionLabel={name => name.replace(/_/g, ' ')}
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
