import { makeStyles } from '@material-ui/core/styles';
import { LAYERS } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { AFFECTED_KINDS, Choice, DayField, EntityPicker } from '../ui';
import type { Filters } from './filters';
import type { Address } from './useAddress';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0),
  },
  day: { width: 152 },
  choice: { width: 184 },
  picker: { width: 216 },
}));

export interface FilterBarProps {
  filters: Filters;
  onChange: Address['narrow'];
}

/** Which post-mortems and which factors are counted. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <div
      role="group"
      aria-label={t('factors.filter.label')}
      className={classes.root}
    >
      <DayField
        className={classes.day}
        label={t('factors.filter.from')}
        value={filters.from}
        onChange={from => onChange({ from })}
      />
      <DayField
        className={classes.day}
        label={t('factors.filter.to')}
        value={filters.to}
        onChange={to => onChange({ to })}
      />
      <Choice
        className={classes.choice}
        label={t('factors.filter.layer')}
        value={filters.layer ?? 'any'}
        options={[
          ['any', t('factors.filter.anyLayer')],
          ...LAYERS.map(l => [l, t(`factors.layer.${l}`)] as const),
        ]}
        onChange={layer => onChange({ layer: layer === 'any' ? null : layer })}
      />
      <EntityPicker
        className={classes.picker}
        label={t('factors.filter.service')}
        kinds={AFFECTED_KINDS}
        value={filters.entityRef}
        onChange={entityRef => onChange({ entityRef })}
      />
    </div>
  );
}
