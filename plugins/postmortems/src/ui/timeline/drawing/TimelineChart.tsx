import { makeStyles } from '@material-ui/core/styles';
import type { TimelineEvent, Track } from 'backstage-plugin-postmortems-common';
import { type Ref, useId, useMemo } from 'react';
import { useMessages } from '../../../translation';
import type { TimeSpan } from '../../timeScale';
import { useMeasured } from '../../useMeasured';
import { CrossingCard } from '../curves/CrossingCard';
import { CrossingMark } from '../curves/CrossingMark';
import { Curve } from '../curves/Curve';
import { CurveRule } from '../curves/CurveRule';
import {
  AROUND_CURVES,
  type DrawnCrossing,
  heightOfCurves,
  layoutCurves,
} from '../curves/curveLayout';
import { useCurveWords } from '../curves/useCurveWords';
import {
  type DrawnMark,
  type Flag,
  layoutTimeline,
  MEASURES,
} from '../layout/layout';
import { measuredWidth } from '../../svg/textWidth';
import { CardFrame } from './CardFrame';
import { EventCard } from './EventCard';
import { Lanes } from './Lanes';
import { TimeAxis } from './TimeAxis';
import { TimelineMark } from './TimelineMark';
import { type Spot, useWalk } from './useWalk';

const useStyles = makeStyles(theme => ({
  root: { position: 'relative', margin: 0 },
  svg: { display: 'block', maxWidth: '100%', overflow: 'visible' },
  caption: {
    marginTop: theme.spacing(1),
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
}));

/** Below this, the names of the lanes take less room. */
const NARROW = 640;
const NAMES = { wide: 136, narrow: 88 };
const LEAST_AXIS = 160;

type MarkSpot = Spot &
  ({ mark: DrawnMark } | { crossings: DrawnCrossing; track: Track });

export interface TimelineChartProps {
  timeline: TimelineEvent[];
  flags: Flag[];
  /** The curves below the lanes. */
  tracks: readonly Track[];
  /** The stretch of time to show. */
  span: TimeSpan;
  /** What the picture shows, in sentences. */
  caption: string[];
  svgRef: Ref<SVGSVGElement>;
  onSelect: (event: TimelineEvent) => void;
}

/**
 * The timeline to scale: a lane for each source, curves below, the milestones as flags across all. It is
 * one stop for the keyboard, and the arrow keys walk along it.
 */
export function TimelineChart(props: TimelineChartProps) {
  const { timeline, flags, tracks, span, caption, svgRef, onSelect } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const words = useCurveWords();
  const [measure, { width, fontFamily }] = useMeasured(900);
  const names = width < NARROW ? NAMES.narrow : NAMES.wide;
  const axisWidth = Math.max(LEAST_AXIS, width - names);
  const captionId = useId();

  const widthOf = useMemo(
    () => measuredWidth(MEASURES.fontSize, fontFamily),
    [fontFamily],
  );
  const layout = useMemo(
    () => layoutTimeline(timeline, flags, span, axisWidth, widthOf),
    [timeline, flags, span, axisWidth, widthOf],
  );
  const curves = useMemo(
    () =>
      layoutCurves(tracks, layout.scale, layout.height, words.mark, widthOf),
    [tracks, layout, words, widthOf],
  );
  const height = layout.height + heightOfCurves(curves.length);
  const bottom = curves.length ? height - AROUND_CURVES.below : height;

  const spots = useMemo<MarkSpot[]>(
    () =>
      [
        ...layout.lanes.flatMap(({ y, marks }) =>
          marks.map(mark => {
            const key = mark.moments[0].event.id;
            return { key, x: mark.x, y, mark };
          }),
        ),
        ...curves.flatMap(({ track, crossings }) =>
          crossings.map(mark => {
            const key = `${track.key} ${mark.moments[0].at}`;
            return { key, x: mark.x, y: mark.y, crossings: mark, track };
          }),
        ),
      ].sort((a, b) => a.x - b.x || a.y - b.y),
    [layout, curves],
  );
  const walk = useWalk(spots);
  const { shown } = walk;

  return (
    <figure ref={measure} className={classes.root} onMouseLeave={walk.hide}>
      <svg
        ref={svgRef}
        className={classes.svg}
        width={axisWidth + names}
        height={height}
        viewBox={`0 0 ${axisWidth + names} ${height}`}
        role="group"
        aria-label={t('ui.timeline.chart')}
        aria-describedby={captionId}
        onKeyDown={walk.onKeyDown}
      >
        <Lanes layout={layout} names={names} widthOf={widthOf} />
        <g transform={`translate(${names} 0)`}>
          <TimeAxis
            layout={layout}
            bottom={bottom}
            againAt={curves.length ? bottom + 14 : undefined}
          />
        </g>
        {curves.map(curve => (
          <Curve
            key={curve.track.key}
            curve={curve}
            names={names}
            width={axisWidth}
            words={words}
            widthOf={widthOf}
          />
        ))}
        <g transform={`translate(${names} 0)`}>
          {curves.length > 0 && (
            <CurveRule
              curves={curves}
              scale={layout.scale}
              top={curves[0].top}
              bottom={bottom}
            />
          )}
          {spots.map((spot, index) =>
            'mark' in spot ? (
              <TimelineMark
                key={spot.key}
                {...walk.stop(spot, index)}
                mark={spot.mark}
                y={spot.y}
                onSelect={() => onSelect(spot.mark.moments[0].event)}
              />
            ) : (
              <CrossingMark
                key={spot.key}
                {...walk.stop(spot, index)}
                mark={spot.crossings}
                track={spot.track}
                words={words}
              />
            ),
          )}
        </g>
      </svg>
      {shown && (
        <CardFrame x={names + shown.x} y={shown.y} width={width}>
          {'mark' in shown ? (
            <EventCard events={shown.mark.moments.map(({ event }) => event)} />
          ) : (
            <CrossingCard
              track={shown.track}
              crossings={shown.crossings.moments}
              words={words}
            />
          )}
        </CardFrame>
      )}
      <figcaption id={captionId} className={classes.caption}>
        {[
          ...caption,
          layout.earlier && t('ui.timeline.earlier', { count: layout.earlier }),
          layout.later && t('ui.timeline.later', { count: layout.later }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </figcaption>
    </figure>
  );
}
