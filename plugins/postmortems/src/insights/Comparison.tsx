import { makeStyles } from '@material-ui/core/styles';
import type {
  ComparedDuration,
  Insights,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import {
  aboutOne,
  DayField,
  digitsApart,
  formatDay,
  formatNumber,
  shortNumber,
  useDurations,
} from '../ui';
import { comparisonCsv } from './figuresCsv';
import { Insight } from './Insight';
import { RatioLine } from './RatioLine';
import type { Narrow } from './useFilters';

const useStyles = makeStyles(theme => ({
  day: { width: 152 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      height: 36,
      padding: theme.spacing(0.5, 2, 0.5, 0),
      fontWeight: 400,
      textAlign: 'left',
      borderBottom: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('sm')]: { paddingRight: theme.spacing(1) },
    },
    '& thead th': { fontSize: 12, color: theme.palette.text.secondary },
  },
  // On a narrow screen there is no room for both, and the words beside it say the same.
  drawing: { [theme.breakpoints.down('sm')]: { '&&': { display: 'none' } } },
  ratio: { [theme.breakpoints.up('md')]: { whiteSpace: 'nowrap' } },
  number: {
    '&&': { textAlign: 'right' },
    [theme.breakpoints.up('md')]: { whiteSpace: 'nowrap' },
  },
  told: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary },
  why: {
    margin: theme.spacing(1, 0),
    maxWidth: '110ch',
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
}));

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

export interface ComparisonProps {
  insights: Insights;
  split: string | null;
  onChange: Narrow;
}

/** Whether durations were other ones from a day on; and where that cannot be told, that. */
export function Comparison({ insights, split, onChange }: ComparisonProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const title = t('insights.comparison.title');
  const aside = (
    <DayField
      className={classes.day}
      label={t('insights.comparison.split')}
      value={split}
      onChange={day => onChange({ split: day })}
    />
  );
  const { comparison } = insights;
  if (!comparison || !split) {
    return (
      <Insight
        title={title}
        aside={aside}
        sentence={t('insights.comparison.ask')}
      />
    );
  }

  const told = (verdict: ComparedDuration['verdict']) => {
    const what = comparison
      .filter(item => item.verdict === verdict)
      .map(({ duration }) => t(`insights.duration.short.${duration}`));
    return what.length > 0 && lists.format(what);
  };
  const [shorter, longer, cannot] = [
    told('shorter'),
    told('longer'),
    told('cannot_tell'),
  ];
  const day = formatDay(split);
  return (
    <Insight
      title={title}
      aside={aside}
      sentence={[
        shorter && t('insights.comparison.shorter', { day, what: shorter }),
        longer && t('insights.comparison.longer', { day, what: longer }),
        cannot && t('insights.comparison.cannotTell', { what: cannot }),
      ]
        .filter(Boolean)
        .join(' ')}
      csv={{ name: 'before-and-after', rows: comparisonCsv(insights) }}
    >
      <Compared comparison={comparison} label={title} />
      <p className={classes.why}>{t('insights.comparison.why')}</p>
    </Insight>
  );
}

interface ComparedProps {
  comparison: ComparedDuration[];
  label: string;
}

function Compared({ comparison, label }: ComparedProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { exact } = useDurations();
  // An end that is open is drawn to where the scale ends.
  const ratios = comparison.flatMap(({ ratio }) =>
    ratio ? [ratio.low, ratio.high ?? 0].filter(end => end > 0) : [],
  );
  const side = ({ known, median }: ComparedDuration['before']) =>
    median === null
      ? t('insights.comparison.nobody')
      : t('insights.comparison.side', {
          median: exact(median * 1_000),
          known: formatNumber(known),
        });
  const ratioWords = (ratio: NonNullable<ComparedDuration['ratio']>) => {
    const { estimate, low, high } = ratio;
    const digits = digitsApart(aboutOne({ low, high: high ?? Infinity }));
    const times = (number: number) =>
      t('insights.comparison.times', { number: shortNumber(number, digits) });
    const words = { estimate: times(estimate), low: times(low) };
    return high === null
      ? t('insights.comparison.ratioOrMore', words)
      : t('insights.comparison.ratio', { ...words, high: times(high) });
  };

  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('insights.comparison.column.what')}</th>
          <th scope="col" className={classes.number}>
            {t('insights.comparison.column.before')}
          </th>
          <th scope="col" className={classes.number}>
            {t('insights.comparison.column.after')}
          </th>
          <td className={classes.drawing} />
          <th scope="col">{t('insights.comparison.column.ratio')}</th>
          <th scope="col">{t('insights.comparison.column.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.map(({ duration, before, after, ratio, verdict }) => (
          <tr key={duration}>
            <th scope="row">{t(`insights.duration.${duration}`)}</th>
            <td className={classes.number}>{side(before)}</td>
            <td className={classes.number}>{side(after)}</td>
            <td className={classes.drawing} aria-hidden>
              <RatioLine ratio={ratio} among={ratios} />
            </td>
            <td className={ratio ? classes.ratio : classes.quiet}>
              {ratio ? ratioWords(ratio) : t('insights.comparison.noRatio')}
            </td>
            <td
              className={
                verdict === 'cannot_tell' ? classes.quiet : classes.told
              }
            >
              {t(`insights.comparison.verdict.${verdict}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
