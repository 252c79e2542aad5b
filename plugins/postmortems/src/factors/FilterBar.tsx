import { makeStyles } from '@material-ui/core/styles';
import {
  CATEGORY_SOURCES,
  FACTOR_UNITS,
  LAYERS,
} from 'backstage-plugin-postmortems-common';
import type { ReactNode } from 'react';
import { useMessages } from '../translation';
import { Choice, DayField, EntityPicker, useSettings } from '../ui';
import { Filters, ORDERS } from './filters';
import type { Address } from './useAddress';

const ANY = '';
const SERVICE_KINDS = ['component', 'api', 'resource'];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0),
  },
  day: { width: 152 },
  choice: { width: 176 },
  severity: { width: 152 },
  order: { width: 208 },
  by: { width: 136 },
  picker: { width: 192 },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginLeft: 'auto',
  },
}));

export interface FilterBarProps {
  filters: Filters;
  onChange: Address['narrow'];
  /** What can be done with the whole of what the filters leave. */
  children?: ReactNode;
}

/** Which post-mortems and which factors are counted, and in which order they are shown. */
export function FilterBar({ filters, onChange, children }: FilterBarProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { severities } = useSettings();
  return (
    <div
      role="group"
      aria-label={t('factors.filter.label')}
      className={classes.root}
    >
      <Choice
        className={classes.by}
        label={t('factors.filter.by')}
        value={filters.by}
        options={FACTOR_UNITS.map(u => [u, t(`factors.by.${u}`)] as const)}
        onChange={by => onChange({ by })}
      />
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
        className={classes.severity}
        label={t('factors.filter.severity')}
        value={filters.severity ?? ANY}
        options={[
          [ANY, t('factors.filter.anySeverity')],
          ...severities.map(({ key }) => [key, key] as const),
        ]}
        onChange={severity => onChange({ severity: severity || null })}
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
      <Choice
        className={classes.choice}
        label={t('factors.filter.source')}
        value={filters.source ?? 'any'}
        options={(['any', ...CATEGORY_SOURCES] as const).map(
          s => [s, t(`factors.source.${s}`)] as const,
        )}
        onChange={source =>
          onChange({ source: source === 'any' ? null : source })
        }
      />
      <EntityPicker
        className={classes.picker}
        label={t('factors.filter.team')}
        kinds={['group']}
        value={filters.team}
        onChange={team => onChange({ team })}
      />
      <EntityPicker
        className={classes.picker}
        label={t('factors.filter.system')}
        kinds={['system', 'domain']}
        value={filters.system ?? filters.domain}
        onChange={ref =>
          onChange(
            ref?.startsWith('domain:')
              ? { system: null, domain: ref }
              : { system: ref, domain: null },
          )
        }
      />
      <EntityPicker
        className={classes.picker}
        label={t('factors.filter.service')}
        kinds={SERVICE_KINDS}
        value={filters.entityRef}
        onChange={entityRef => onChange({ entityRef })}
      />
      <div className={classes.end}>
        <Choice
          className={classes.order}
          label={t('factors.filter.order')}
          value={filters.order}
          options={ORDERS.map(o => [o, t(`factors.order.${o}`)] as const)}
          onChange={order => onChange({ order })}
        />
        {children}
      </div>
    </div>
  );
}
