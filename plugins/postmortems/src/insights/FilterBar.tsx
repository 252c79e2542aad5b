import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../translation';
import {
  AFFECTED_KINDS,
  Choice,
  DayField,
  EntityPicker,
  useSettings,
} from '../ui';
import type { Filters } from './filters';
import type { Narrow } from './useFilters';

const ANY = '';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0),
  },
  day: { width: 152 },
  choice: { width: 152 },
  picker: { width: 240 },
}));

export interface FilterBarProps {
  filters: Filters;
  onChange: Narrow;
}

/** Which post-mortems are counted. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { severities } = useSettings();
  return (
    <div
      role="group"
      aria-label={t('insights.filter.label')}
      className={classes.root}
    >
      <DayField
        className={classes.day}
        label={t('insights.filter.from')}
        value={filters.from}
        onChange={from => onChange({ from })}
      />
      <DayField
        className={classes.day}
        label={t('insights.filter.to')}
        value={filters.to}
        onChange={to => onChange({ to })}
      />
      <Choice
        className={classes.choice}
        label={t('insights.filter.severity')}
        value={filters.severity ?? ANY}
        options={[
          [ANY, t('insights.filter.anySeverity')],
          ...severities.map(({ key }) => [key, key] as const),
        ]}
        onChange={severity => onChange({ severity: severity || null })}
      />
      <EntityPicker
        className={classes.picker}
        label={t('insights.filter.entity')}
        kinds={AFFECTED_KINDS}
        value={filters.entityRef}
        onChange={entityRef => onChange({ entityRef })}
      />
    </div>
  );
}
