import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../translation';
import { formatDay, useEntityNames, usePatternNames } from '../ui';
import { refsWithin } from './factorFilters';
import type { Filters } from './filters';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    width: '100%',
  },
  chip: {
    margin: 0,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
}));

export interface FactorChipsProps {
  filters: Filters;
  /** Lets go of one of them. */
  onRemove: (change: Partial<Filters>) => void;
}

/** What the list is narrowed by that has no field: whoever comes from a number sees what it counts, and may widen it. */
export function FactorChips({ filters, onRemove }: FactorChipsProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { pattern, layer, source, published, from, to } = filters;
  const within = refsWithin(filters);
  const name = usePatternNames([pattern]).get(pattern ?? '')?.name;
  const nameOf = useEntityNames(within);

  const chips: [label: string, without: Partial<Filters>][] = [];
  if (pattern) {
    chips.push([
      name
        ? t('actionItems.against.pattern', { name })
        : t('actionItems.against.unnamed'),
      { pattern: null },
    ]);
  }
  if (layer) {
    chips.push([t(`actionItems.against.layer.${layer}`), { layer: null }]);
  }
  if (source) {
    chips.push([t(`actionItems.against.source.${source}`), { source: null }]);
  }
  if (published) {
    chips.push([t('actionItems.against.published'), { published: false }]);
  }
  if (from || to) {
    const days = {
      from: from ? formatDay(from) : '',
      to: to ? formatDay(to) : '',
    };
    const ends = (from && to && 'between') || (from && 'from') || 'to';
    chips.push([
      t(`actionItems.against.incidents.${ends}`, days),
      { from: null, to: null },
    ]);
  }
  for (const ref of within) {
    chips.push([
      t('actionItems.against.within', { name: nameOf(ref).title }),
      { within: within.filter(other => other !== ref).join(',') || null },
    ]);
  }

  if (chips.length === 0) return null;
  return (
    <div className={classes.root}>
      {chips.map(([label, without]) => {
        const remove = () => onRemove(without);
        return (
          <Chip
            key={Object.keys(without)[0] + label}
            className={classes.chip}
            size="small"
            variant="outlined"
            label={label}
            aria-label={t('actionItems.against.remove', { filter: label })}
            onClick={remove}
            onDelete={remove}
          />
        );
      })}
    </div>
  );
}
