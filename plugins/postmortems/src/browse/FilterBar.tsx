import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { STATUSES } from 'backstage-plugin-postmortems-common';
import { ReactNode } from 'react';
import { useMessages } from '../translation';
import {
  AFFECTED_KINDS,
  Choice,
  DayField,
  EntityPicker,
  useSettings,
} from '../ui';
import { Filters, isNarrowed, NO_FILTERS } from './filters';
import { SearchField } from './SearchField';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  search: { flex: '1 1 240px', maxWidth: 480 },
  choice: { width: 136 },
  picker: { width: 184 },
  day: { width: 152 },
  end: { marginLeft: 'auto' },
}));

export interface FilterBarProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
  /** What else there is to do on this page. */
  children?: ReactNode;
}

/** Which post-mortems. */
export function FilterBar({ filters, onChange, children }: FilterBarProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { severities } = useSettings();
  const { orderBy, direction } = filters;

  return (
    <div role="group" aria-label={t('browse.filter.label')}>
      <div className={classes.row}>
        <SearchField
          className={classes.search}
          label={t('browse.filter.search')}
          value={filters.q}
          onChange={q => onChange({ q })}
        />
        <div className={classes.end}>{children}</div>
      </div>
      <div className={classes.row}>
        <Choice
          className={classes.choice}
          label={t('browse.filter.status')}
          value={filters.status ?? 'any'}
          options={[
            ['any', t('browse.filter.any')],
            ...STATUSES.map(s => [s, t(`ui.status.${s}`)] as const),
          ]}
          onChange={status =>
            onChange({ status: status === 'any' ? null : status })
          }
        />
        <Choice
          className={classes.choice}
          label={t('browse.filter.severity')}
          value={filters.severity ?? ''}
          options={[
            ['', t('browse.filter.any')],
            ...severities.map(({ key }) => [key, key] as const),
          ]}
          onChange={severity => onChange({ severity: severity || null })}
        />
        <EntityPicker
          className={classes.picker}
          label={t('browse.filter.service')}
          kinds={AFFECTED_KINDS}
          value={filters.entityRef}
          onChange={entityRef => onChange({ entityRef })}
        />
        <DayField
          className={classes.day}
          label={t('browse.filter.from')}
          value={filters.from}
          onChange={from => onChange({ from })}
        />
        <DayField
          className={classes.day}
          label={t('browse.filter.to')}
          value={filters.to}
          onChange={to => onChange({ to })}
        />
        {filters.without && (
          <Chip
            size="small"
            label={t('browse.filter.withoutCategory')}
            onDelete={() => onChange({ without: null })}
          />
        )}
        {isNarrowed(filters) && (
          <Button
            size="small"
            onClick={() => onChange({ ...NO_FILTERS, orderBy, direction })}
          >
            {t('browse.filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
