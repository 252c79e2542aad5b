import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { AFFECTED_KINDS, EntityPicker, useEntityNames } from '../../ui';
import { Batch, servicesOf, type ImportRow } from '../batch';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1) },
  group: { display: 'grid', justifyItems: 'start' },
  picker: { maxWidth: 320 },
  quiet: {
    marginLeft: theme.spacing(1),
    fontSize: 12,
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}));

export interface ServicesFieldProps {
  row: ImportRow;
  batch: Batch;
}

/**
 * The services of a post-mortem: those it has, those its text speaks of to be confirmed, and any other.
 * Nothing changes its place when it is taken or left.
 */
export function ServicesField({ row, batch }: ServicesFieldProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const services = servicesOf(row);
  const { entities = [], proposed = [] } = row.found ?? {};
  const titles = new Map(proposed.map(one => [one.entityRef, one.title]));
  const offered = [...new Set([...entities, ...titles.keys(), ...services])];
  const nameOf = useEntityNames(offered);
  const take = (ref: string, taken: boolean) =>
    batch.setService(row.id, ref, taken);

  if (row.intent) return <div>{t('imports.services.frozen')}</div>;
  return (
    <div className={classes.root}>
      {offered.length === 0 && t('imports.services.none')}
      <div
        role="group"
        aria-label={t('imports.preview.services')}
        className={classes.group}
      >
        {offered.map(ref => (
          <FormControlLabel
            key={ref}
            control={
              <Checkbox
                size="small"
                color="default"
                checked={services.includes(ref)}
                onChange={(_, taken) => take(ref, taken)}
              />
            }
            label={
              <>
                {titles.get(ref) ?? nameOf(ref).title}{' '}
                <span className={classes.quiet}>
                  {titles.has(ref)
                    ? t('imports.services.spokenOf', { ref })
                    : ref}
                </span>
              </>
            }
          />
        ))}
      </div>
      <EntityPicker
        className={classes.picker}
        label={t('imports.services.add')}
        kinds={AFFECTED_KINDS}
        value={null}
        adds
        onChange={ref => ref && take(ref, true)}
      />
    </div>
  );
}
