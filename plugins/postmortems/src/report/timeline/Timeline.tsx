import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { useId, useMemo, useState } from 'react';
import { useMessages } from '../../translation';
import { formatDay, formatTime, useDurations } from '../../ui';
import type { MilestoneTimes } from '../facts/facts';
import { lanesBySource, timedEvents } from './lanes';
import { milestoneFlags } from './milestoneFlags';
import { TimelineChart } from './TimelineChart';
import { TimelineTable } from './TimelineTable';
import { closeUp, spanOf, TimeSpan } from '../../ui/timeScale';

/** A longer table waits until it is asked for. */
const TABLE_AT_ONCE = 30;

const useStyles = makeStyles(theme => ({
  scope: {
    marginBottom: theme.spacing(1),
    '& button': {
      padding: theme.spacing(0.25, 1),
      textTransform: 'none',
      color: theme.palette.text.primary,
      '&.Mui-selected': { color: theme.palette.text.primary, fontWeight: 600 },
    },
    '@media print': { display: 'none' },
  },
  table: { marginTop: theme.spacing(2) },
  // On paper there is nothing to click, so all of it is there.
  folded: { display: 'none', '@media print': { display: 'block' } },
  fold: { textTransform: 'none', '@media print': { display: 'none' } },
}));

export interface TimelineProps {
  header: MilestoneTimes;
  timeline: TimelineEvent[];
}

/** What happened when: drawn to scale, and as a table below. */
export function Timeline({ header, timeline }: TimelineProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const durations = useDurations();
  const tableId = useId();
  const [everything, setEverything] = useState(false);
  const [folded, setFolded] = useState(timeline.length > TABLE_AT_ONCE);
  const [selected, setSelected] = useState<string>();

  const timed = useMemo(() => timedEvents(timeline), [timeline]);
  const flags = useMemo(
    () =>
      milestoneFlags(
        header,
        name => t(`report.milestone.${name}`),
        durations.exact,
      ),
    [header, t, durations],
  );
  const whole = spanOf([...timed, ...flags].map(({ at }) => at));
  const close = whole && closeUp(whole, incidentOf(header));
  const span = (!everything && close) || whole;

  const rows = useMemo(
    () => [
      ...timed.map(({ event }) => event),
      ...timeline.filter(event => !event.occurredAt),
    ],
    [timed, timeline],
  );

  const caption = ({ from, to }: TimeSpan) => {
    const shown = timed.filter(({ at }) => at >= from && at <= to);
    const sources = lanesBySource(shown, Infinity).length;
    return t('report.timeline.caption', {
      events: t('report.timeline.events', { count: shown.length }),
      sources: t('report.timeline.sources', { count: sources }),
      ...spanWords(from, to),
    });
  };

  return (
    <>
      {close && (
        <ToggleButtonGroup
          exclusive
          size="small"
          className={classes.scope}
          aria-label={t('report.timeline.scope')}
          value={everything}
          onChange={(_, value) => value !== null && setEverything(value)}
        >
          <ToggleButton value={false}>
            {t('report.timeline.incidentOnly')}
          </ToggleButton>
          <ToggleButton value>{t('report.timeline.everything')}</ToggleButton>
        </ToggleButtonGroup>
      )}
      {span && (
        <TimelineChart
          timeline={timeline}
          flags={flags}
          span={span}
          caption={caption(span)}
          onSelect={event => {
            setFolded(false);
            setSelected(event.id);
          }}
        />
      )}
      <div
        id={tableId}
        className={`${classes.table} ${folded ? classes.folded : ''}`}
      >
        <TimelineTable events={rows} selectedId={selected} />
      </div>
      {rows.length > TABLE_AT_ONCE && (
        <Button
          size="small"
          className={classes.fold}
          aria-expanded={!folded}
          aria-controls={tableId}
          onClick={() => setFolded(!folded)}
        >
          {folded
            ? t('report.timeline.showTable', { count: rows.length })
            : t('report.timeline.hideTable')}
        </Button>
      )}
    </>
  );
}

function incidentOf(header: MilestoneTimes): TimeSpan | null {
  const { startedAt, resolvedAt } = header;
  return startedAt && resolvedAt
    ? { from: Date.parse(startedAt), to: Date.parse(resolvedAt) }
    : null;
}

/** Both ends in words; the day is said again only where it is another one. */
function spanWords(from: number, to: number): { from: string; to: string } {
  const [start, end] = [from, to].map(at => new Date(at).toISOString());
  const otherDay = formatDay(start) !== formatDay(end);
  return {
    from: `${formatDay(start)}, ${formatTime(start)}`,
    to: otherDay ? `${formatDay(end)}, ${formatTime(end)}` : formatTime(end),
  };
}
