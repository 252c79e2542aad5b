import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useEntityNames } from '../../ui';
import { Batch, proposalsOf, servicesOf, type ImportRow } from '../batch';
import { ServicesDialog } from './ServicesDialog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  button: { padding: theme.spacing(0, 1), minWidth: 0 },
  // Its words stand where those above and below begin.
  bare: { marginLeft: theme.spacing(-1) },
  chip: { maxWidth: '100%', margin: 0 },
}));

export interface ServicesCellProps {
  row: ImportRow;
  batch: Batch;
  disabled: boolean;
}

/** The services a post-mortem will be about, and the way to say others. */
export function ServicesCell({ row, batch, disabled }: ServicesCellProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const services = servicesOf(row);
  const proposed = proposalsOf(row).length;
  const nameOf = useEntityNames(services);
  const act = t(
    services.length > 0 ? 'imports.services.change' : 'imports.services.choose',
  );
  return (
    <div className={classes.root}>
      {services.map(ref => (
        <Chip
          key={ref}
          size="small"
          className={classes.chip}
          title={ref}
          label={nameOf(ref).title}
        />
      ))}
      {!row.made && (
        <Button
          size="small"
          variant={proposed > 0 ? 'outlined' : 'text'}
          className={`${classes.button} ${proposed > 0 ? '' : classes.bare}`}
          disabled={disabled}
          aria-label={t('imports.services.of', {
            act,
            title: row.found?.title ?? row.path,
          })}
          onClick={() => setOpen(true)}
        >
          {proposed > 0
            ? t('imports.services.proposed', { count: proposed })
            : act}
        </Button>
      )}
      {open && (
        <ServicesDialog
          row={row}
          batch={batch}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
