import { makeStyles } from '@material-ui/core/styles';
import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { useMeasured } from '../../ui/useMeasured';
import { EventCard } from './EventCard';
import { DrawnMark, Flag, layoutTimeline, MEASURES } from './layout';
import { TimeAxis } from './TimeAxis';
import { cutToWidth, measuredWidth } from './textWidth';
import type { TimeSpan } from '../../ui/timeScale';
import { TimelineMark } from './TimelineMark';

const useStyles = makeStyles(theme => ({
  root: { position: 'relative', margin: 0 },
  svg: { display: 'block', maxWidth: '100%', overflow: 'visible' },
  lane: { stroke: theme.palette.divider },
  text: { fill: theme.palette.text.secondary, fontSize: MEASURES.fontSize },
  caption: {
    marginTop: theme.spacing(1),
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
}));

/** Below this, the names of the lanes take less room. */
const NARROW = 640;
const NAMES = { wide: 136, narrow: 88 };

interface Spot {
  mark: DrawnMark;
  y: number;
}

export interface TimelineChartProps {
  timeline: TimelineEvent[];
  flags: Flag[];
  /** The stretch of time to show. */
  span: TimeSpan;
  /** What the picture shows, in a sentence. */
  caption: string;
  onSelect: (event: TimelineEvent) => void;
}

/**
 * The timeline to scale: a lane for each source, the milestones as flags across all. It is one stop for
 * the keyboard, and the arrow keys walk along it.
 */
export function TimelineChart(props: TimelineChartProps) {
  const { timeline, flags, span, caption, onSelect } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const [measure, { width, fontFamily }] = useMeasured(900);
  const names = width < NARROW ? NAMES.narrow : NAMES.wide;
  const captionId = useId();

  const widthOf = useMemo(
    () => measuredWidth(MEASURES.fontSize, fontFamily),
    [fontFamily],
  );
  const layout = useMemo(
    () =>
      layoutTimeline(
        timeline,
        flags,
        span,
        Math.max(160, width - names),
        widthOf,
      ),
    [timeline, flags, span, width, names, widthOf],
  );
  const spots = useMemo<Spot[]>(
    () =>
      layout.lanes
        .flatMap(lane => lane.marks.map(mark => ({ mark, y: lane.y })))
        .sort((a, b) => a.mark.x - b.mark.x || a.y - b.y),
    [layout],
  );

  const laneName = (source: string | null) =>
    source === null
      ? t('report.timeline.otherSources')
      : source || t('report.timeline.noSource');

  const elements = useRef<(SVGGElement | null)[]>([]);
  const [stop, setStop] = useState(0);
  const [shown, setShown] = useState<Spot>();
  const here = Math.min(stop, spots.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = {
      ArrowRight: here + 1,
      ArrowLeft: here - 1,
      Home: 0,
      End: spots.length - 1,
    }[event.key];
    if (event.key === 'Escape') setShown(undefined);
    if (target === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(spots.length - 1, target));
    setStop(next);
    elements.current[next]?.focus();
  };

  return (
    <figure
      ref={measure}
      className={classes.root}
      onMouseLeave={() => setShown(undefined)}
    >
      <svg
        className={classes.svg}
        width={layout.scale.width + names}
        height={layout.height}
        viewBox={`0 0 ${layout.scale.width + names} ${layout.height}`}
        role="group"
        aria-label={t('report.timeline.chart')}
        aria-describedby={captionId}
        onKeyDown={onKeyDown}
      >
        {layout.lanes.map(lane => (
          <g key={lane.y}>
            <text
              className={classes.text}
              x={0}
              y={lane.y}
              dominantBaseline="central"
            >
              <title>{laneName(lane.source)}</title>
              {cutToWidth(
                laneName(lane.source),
                names - MEASURES.labelReach,
                widthOf,
              )}
            </text>
            <line
              className={classes.lane}
              x1={names}
              x2={names + layout.scale.width}
              y1={lane.y}
              y2={lane.y}
            />
          </g>
        ))}
        <g transform={`translate(${names} 0)`}>
          <TimeAxis layout={layout} />
          {spots.map((spot, index) => (
            <TimelineMark
              key={spot.mark.events[0].event.id}
              ref={element => {
                elements.current[index] = element;
              }}
              mark={spot.mark}
              y={spot.y}
              tabIndex={index === here ? 0 : -1}
              onShow={() => setShown(spot)}
              onFocus={() => {
                setStop(index);
                setShown(spot);
              }}
              onBlur={() => setShown(undefined)}
              onSelect={() => onSelect(spot.mark.events[0].event)}
            />
          ))}
        </g>
      </svg>
      {shown && (
        <EventCard
          events={shown.mark.events.map(({ event }) => event)}
          x={names + shown.mark.x}
          y={shown.y}
          width={width}
        />
      )}
      <figcaption id={captionId} className={classes.caption}>
        {[
          caption,
          layout.earlier &&
            t('report.timeline.earlier', { count: layout.earlier }),
          layout.later && t('report.timeline.later', { count: layout.later }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </figcaption>
    </figure>
  );
}
