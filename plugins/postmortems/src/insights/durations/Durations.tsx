import { makeStyles } from '@material-ui/core/styles';
import {
  FEW_DURATIONS,
  type Insights,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { formatNumber, useDurations } from '../../ui';
import { Fold } from '../../ui/Fold';
import { durationsCsv } from '../figuresCsv';
import { Insight } from '../Insight';
import { DurationChart } from './DurationChart';
import { DurationTable } from './DurationTable';

const useStyles = makeStyles(theme => ({
  caption: {
    margin: theme.spacing(1, 0),
    maxWidth: '110ch',
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
  table: { overflowX: 'auto' },
}));

/** How long it took to detect, acknowledge, mitigate, resolve and publish. */
export function Durations({ insights }: { insights: Insights }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { exact } = useDurations();
  const [folded, setFolded] = useState(true);
  const { durations, postmortems } = insights;
  const title = t('insights.durations.title');
  const known = durations.filter(duration => duration.known > 0);
  const { unpublished } = insights.publication;
  const published = known.some(({ duration }) => duration === 'publish');
  const resolve = known.find(({ duration }) => duration === 'resolve');

  if (!known.length) {
    return <Insight title={title} sentence={t('insights.durations.none')} />;
  }
  const sentence = resolve
    ? t('insights.durations.sentenceKnown', {
        sentence: t('insights.durations.sentence', {
          median: exact(resolve.quartiles!.median * 1_000),
        }),
        known: formatNumber(resolve.known),
        all: formatNumber(postmortems),
      })
    : t('insights.durations.notResolved');
  return (
    <Insight
      title={title}
      sentence={sentence}
      csv={{ name: 'durations', rows: durationsCsv(insights) }}
    >
      <DurationChart
        durations={known}
        postmortems={postmortems}
        label={`${title}. ${sentence}`}
      />
      <p className={classes.caption}>
        {t('insights.durations.caption')}{' '}
        {unpublished > 0 &&
          published &&
          `${t('insights.durations.unpublished', { count: unpublished })} `}
        {known.some(({ points }) => points.length > 0) &&
          t('insights.durations.dots', { few: FEW_DURATIONS })}
      </p>
      <Fold
        folded={folded}
        onFold={setFolded}
        show={t('insights.durations.showTable')}
        hide={t('insights.durations.hideTable')}
      >
        <div className={classes.table}>
          <DurationTable durations={durations} postmortems={postmortems} />
        </div>
      </Fold>
    </Insight>
  );
}
