import Button from '@material-ui/core/Button';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { downloadText } from '../downloadText';
import { LoadError } from '../LoadError';
import { standaloneSvg } from '../svg/standaloneSvg';
import { useBarStyles } from '../svg/useBarStyles';
import { formatDay, formatTime } from '../time';
import type { TimeSpan } from '../timeScale';
import { useDurations } from '../useDurations';
import { CrossingTable } from './curves/CrossingTable';
import { CurveChoice } from './curves/CurveChoice';
import { useCurves } from './curves/useCurves';
import { useCurveWords } from './curves/useCurveWords';
import { TimelineChart } from './drawing/TimelineChart';
import { useEventWords } from './drawing/useEventWords';
import { lanesBySource, timedEvents } from './layout/lanes';
import { milestoneFlags, type MilestoneTimes } from './layout/milestoneFlags';
import { spansOf } from './layout/spans';

export interface TimelineFigureProps {
  /** The post-mortem's reference, none while it has not been made, and its title. */
  postmortem: { ref?: string; title: string };
  header: MilestoneTimes;
  timeline: TimelineEvent[];
  /** Stands before what the drawing has to choose from. */
  lead?: ReactNode;
  onSelect: (event: TimelineEvent) => void;
}

/**
 * What happened when, drawn to scale, with the curves of what was measured; nothing where no time is known.
 * Not drawn again while its properties stay the same.
 */
export const TimelineFigure = memo(function Figure(props: TimelineFigureProps) {
  const { postmortem, header, timeline, lead, onSelect } = props;
  const { ref, title } = postmortem;
  const classes = useBarStyles();
  const { t } = useMessages();
  const durations = useDurations();
  const words = useCurveWords();
  const eventWords = useEventWords();
  const curves = useCurves(ref);
  const svg = useRef<SVGSVGElement>(null);
  const [everything, setEverything] = useState(false);

  const timed = useMemo(() => timedEvents(timeline), [timeline]);
  const flags = useMemo(
    () =>
      milestoneFlags(
        header,
        name => t(`ui.milestone.${name}`),
        durations.exact,
      ),
    [header, t, durations],
  );
  const spans = useMemo(
    () =>
      spansOf(
        [...timed, ...flags].map(({ at }) => at),
        incidentOf(header),
        curves.all,
      ),
    [timed, flags, header, curves.all],
  );
  if (!spans) return null;

  const span = (everything && spans.everything) || spans.first;
  const shown = timed.filter(({ at }) => at >= span.from && at <= span.to);
  const all = curves.all.length + curves.leftOut;
  const caption = [
    t('ui.timeline.caption', {
      events: t('ui.timeline.events', { count: shown.length }),
      sources: t('ui.timeline.sources', {
        count: lanesBySource(shown, Infinity).length,
      }),
      ...spanWords(span),
    }),
    all > curves.shown.length
      ? t('ui.timeline.curves.some', { shown: curves.shown.length, all })
      : all > 0 && t('ui.timeline.curves.all', { count: all }),
  ].filter(part => part !== false);

  const download = () => {
    if (!svg.current) return;
    const text = standaloneSvg(svg.current, {
      title: t('ui.timeline.fileTitle', { ref: ref ?? '', title }),
      description: [
        ...caption,
        ...flags.map(flag => flag.text),
        ...shown.map(({ event }) => eventWords(event)),
      ].join('\n'),
      caption: caption.join(' · '),
    });
    downloadText(`${ref}-timeline.svg`, 'image/svg+xml', text);
  };

  return (
    <>
      <div className={classes.bar}>
        {lead}
        {spans.everything && (
          <ToggleButtonGroup
            exclusive
            size="small"
            className={classes.scope}
            aria-label={t('ui.timeline.scope')}
            value={everything}
            onChange={(_, value) => value !== null && setEverything(value)}
          >
            <ToggleButton value={false}>
              {t('ui.timeline.incidentOnly')}
            </ToggleButton>
            <ToggleButton value>{t('ui.timeline.everything')}</ToggleButton>
          </ToggleButtonGroup>
        )}
        <div className={classes.acts}>
          {curves.all.length > 0 && (
            <CurveChoice curves={curves} words={words} />
          )}
          {ref !== undefined && (
            <Button size="small" onClick={download}>
              {t('ui.timeline.download')}
            </Button>
          )}
        </div>
      </div>
      <TimelineChart
        timeline={timeline}
        flags={flags}
        tracks={curves.shown}
        span={span}
        caption={caption}
        svgRef={svg}
        onSelect={onSelect}
      />
      {curves.error && (
        <LoadError
          what={t('ui.timeline.curves.failed')}
          error={curves.error}
          retry={curves.retry}
        />
      )}
      <CrossingTable tracks={curves.shown} words={words} />
    </>
  );
});

function incidentOf(header: MilestoneTimes): TimeSpan | null {
  const { startedAt, resolvedAt } = header;
  return startedAt && resolvedAt
    ? { from: Date.parse(startedAt), to: Date.parse(resolvedAt) }
    : null;
}

/** Both ends in words; the day is said again only where it is another one. */
function spanWords({ from, to }: TimeSpan): { from: string; to: string } {
  const [start, end] = [from, to].map(at => new Date(at).toISOString());
  const otherDay = formatDay(start) !== formatDay(end);
  return {
    from: `${formatDay(start)}, ${formatTime(start)}`,
    to: otherDay ? `${formatDay(end)}, ${formatTime(end)}` : formatTime(end),
  };
}
