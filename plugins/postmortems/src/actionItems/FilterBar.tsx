import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import {
  ACTION_STATUSES,
  PRIORITIES,
} from 'backstage-plugin-postmortems-common';
import { ReactNode, useId, useRef, useState } from 'react';
import { useMessages } from '../translation';
import { AFFECTED_KINDS, Choice, EntityPicker, OWNER_KINDS } from '../ui';
import {
  Filters,
  FURTHER_FILTERS,
  GROUPINGS,
  isNarrowed,
  NO_FILTERS,
} from './filters';
import { FactorChips } from './FactorChips';
import { FurtherFilters } from './FurtherFilters';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0, 1),
  },
  field: { flex: '1 1 136px', maxWidth: 208 },
  further: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    width: '100%',
    '&[hidden]': { display: 'none' },
  },
  mine: { fontSize: 14 },
  group: { width: 136 },
  end: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginLeft: 'auto',
  },
}));

export interface FilterBarProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
  /** What can be done with the whole of what the filters leave. */
  children?: ReactNode;
}

/** Which rows, and under which headings. */
export function FilterBar({ filters, onChange, children }: FilterBarProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const furtherId = useId();
  const bar = useRef<HTMLDivElement>(null);
  const narrowed = isNarrowed(filters) || filters.status !== NO_FILTERS.status;
  const furtherSet = FURTHER_FILTERS.filter(name => filters[name]).length;
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  // Who comes with one of them in the address sees it, until they fold it away.
  const showsFurther = unfolded ?? furtherSet > 0;

  return (
    <div
      ref={bar}
      tabIndex={-1}
      role="group"
      aria-label={t('actionItems.filter.label')}
      className={classes.root}
    >
      <FormControlLabel
        classes={{ label: classes.mine }}
        control={
          <Checkbox
            size="small"
            color="primary"
            checked={filters.mine}
            onChange={(_, mine) => onChange({ mine })}
          />
        }
        label={t('actionItems.filter.mine')}
      />
      <EntityPicker
        className={classes.field}
        label={t('actionItems.filter.team')}
        kinds={['group']}
        value={filters.team}
        onChange={team => onChange({ team })}
      />
      <EntityPicker
        className={classes.field}
        label={t('actionItems.filter.owner')}
        kinds={OWNER_KINDS}
        value={filters.owner}
        onChange={owner => onChange({ owner })}
      />
      <EntityPicker
        className={classes.field}
        label={t('actionItems.filter.service')}
        kinds={AFFECTED_KINDS}
        value={filters.entityRef}
        onChange={entityRef => onChange({ entityRef })}
      />
      <Choice
        className={classes.field}
        label={t('actionItems.filter.priority')}
        value={filters.priority ?? 'any'}
        options={[
          ['any', t('actionItems.filter.any')],
          ...PRIORITIES.map(p => [p, t(`ui.priority.${p}`)] as const),
        ]}
        onChange={priority =>
          onChange({ priority: priority === 'any' ? null : priority })
        }
      />
      <Choice
        className={classes.field}
        label={t('actionItems.filter.status')}
        value={filters.status}
        options={[
          ['unfinished', t('actionItems.statusFilter.unfinished')],
          ['overdue', t('actionItems.statusFilter.overdue')],
          ['waitingForProof', t('actionItems.statusFilter.waitingForProof')],
          ['recurred', t('actionItems.statusFilter.recurred')],
          ['finished', t('actionItems.statusFilter.finished')],
          ...ACTION_STATUSES.map(s => [s, t(`ui.actionStatus.${s}`)] as const),
          ['any', t('actionItems.statusFilter.any')],
        ]}
        onChange={status => onChange({ status })}
      />
      <Button
        size="small"
        aria-expanded={showsFurther}
        aria-controls={furtherId}
        onClick={() => setUnfolded(!showsFurther)}
      >
        {furtherSet
          ? t('actionItems.filter.moreSet', { number: String(furtherSet) })
          : t('actionItems.filter.more')}
      </Button>
      {narrowed && (
        <Button
          size="small"
          onClick={() => onChange({ ...NO_FILTERS, group: filters.group })}
        >
          {t('actionItems.filter.clear')}
        </Button>
      )}
      <div className={classes.end}>
        <Choice
          className={classes.group}
          label={t('actionItems.filter.group')}
          value={filters.group}
          options={GROUPINGS.map(
            g => [g, t(`actionItems.grouping.${g}`)] as const,
          )}
          onChange={group => onChange({ group })}
        />
        {children}
      </div>
      <div id={furtherId} className={classes.further} hidden={!showsFurther}>
        {showsFurther && (
          <FurtherFilters
            filters={filters}
            onChange={onChange}
            className={classes.field}
          />
        )}
      </div>
      <FactorChips
        filters={filters}
        onRemove={change => {
          onChange(change);
          // The chip goes; whoever goes by keyboard stays here.
          bar.current?.focus();
        }}
      />
    </div>
  );
}
