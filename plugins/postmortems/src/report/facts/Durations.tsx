import { makeStyles } from '@material-ui/core/styles';
import {
  incidentDurations,
  type IncidentDurations,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { useDurations } from '../../ui';
import type { MilestoneTimes } from '../../ui/timeline';

const ORDER: (keyof IncidentDurations)[] = [
  'detect',
  'acknowledge',
  'mitigate',
  'resolve',
];

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    margin: theme.spacing(2, 0, 0),
  },
  item: { display: 'flex', flexDirection: 'column-reverse' },
  value: { margin: 0, fontSize: 18, lineHeight: '24px', fontWeight: 600 },
  name: { fontSize: 12, color: theme.palette.text.secondary },
}));

/** How long it took from the start to each later moment; what is not known is left out. */
export function Durations({ header }: { header: MilestoneTimes }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { exact } = useDurations();
  const durations = incidentDurations(header);
  const known = ORDER.flatMap(name => {
    const length = durations[name];
    return length === null ? [] : [{ name, length }];
  });
  if (!known.length) return null;
  return (
    <dl className={classes.list} aria-label={t('report.facts.durations')}>
      {known.map(({ name, length }) => (
        <div key={name} className={classes.item}>
          <dt className={classes.name}>{t(`report.duration.${name}`)}</dt>
          <dd className={classes.value}>{exact(length)}</dd>
        </div>
      ))}
    </dl>
  );
}
