import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { DurationInsight } from 'backstage-plugin-postmortems-common';
import { useNavigate } from 'react-router-dom';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { formatNumber, useDurations } from '../../ui';
import { useDrawn } from '../../ui/svg/useDrawn';
import { useMeasured } from '../../ui/useMeasured';
import { durationScale, LogScale } from '../logScale';
import { BARS_HEIGHT, barsOf, DOT, dotsOf } from './durationLayout';

const WORDS = 20;
/** Below the bars: the line of the box, and air. */
const BOX = 10;
const ROW = WORDS + BARS_HEIGHT + 2 * DOT + BOX + 14;
const AXIS = 24;
const MARGIN = 16;
/** Narrower than this, a row has no room for its quartiles; the table has them. */
const ROOMY = 700;

const useStyles = makeStyles({
  svg: { display: 'block', width: '100%' },
  dot: { cursor: 'pointer' },
});

export interface DurationChartProps {
  /** Those of which something is known. */
  durations: DurationInsight[];
  /** Of how many post-mortems they might be. */
  postmortems: number;
  /** What the drawing shows, for those who hear it; the table tells the rest. */
  label: string;
}

/** Each duration as a distribution over one axis; where few are known, as dots that lead to their reports. */
export function DurationChart(props: DurationChartProps) {
  const { durations, postmortems, label } = props;
  const classes = useStyles();
  const drawn = useDrawn();
  const { exact } = useDurations();
  const [measure, { width }] = useMeasured(800);
  const scale = durationScale(
    {
      shortest: Math.min(...durations.map(({ shortest }) => shortest!)),
      longest: Math.max(...durations.map(({ longest }) => longest!)),
    },
    Math.max(1, width - 2 * MARGIN),
    64,
  );
  const height = durations.length * ROW;

  return (
    <div ref={measure}>
      <svg
        className={classes.svg}
        height={height + AXIS}
        role="img"
        aria-label={label}
      >
        <g transform={`translate(${MARGIN} 0)`}>
          {scale.ticks.map(({ seconds, x }) => (
            <g key={seconds}>
              <line {...drawn('grid')} x1={x} x2={x} y1={0} y2={height} />
              <text
                {...drawn('tick')}
                x={x}
                y={height + 16}
                textAnchor={x < 20 ? 'start' : 'middle'}
              >
                {exact(seconds * 1_000)}
              </text>
            </g>
          ))}
          {durations.map((duration, i) => (
            <g key={duration.duration} transform={`translate(0 ${i * ROW})`}>
              <Row
                duration={duration}
                postmortems={postmortems}
                scale={scale}
              />
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
}

interface RowProps {
  duration: DurationInsight;
  postmortems: number;
  scale: LogScale;
}

function Row({ duration, postmortems, scale }: RowProps) {
  const classes = useStyles();
  const drawn = useDrawn();
  const { t } = useMessages();
  const { exact } = useDurations();
  const navigate = useNavigate();
  const report = useRouteRef(reportRouteRef);
  const { known, points } = duration;
  const { lower, median, upper } = duration.quartiles!;
  const isFew = points.length > 0;
  const say = (seconds: number) => exact(seconds * 1_000);
  const floor = WORDS + BARS_HEIGHT + 2 * DOT;
  const boxY = floor + BOX / 2 + 2;

  const facts = [
    t('insights.durations.known', {
      known: formatNumber(known),
      all: formatNumber(postmortems),
    }),
    t('insights.durations.median', { median: say(median) }),
    !isFew &&
      scale.width >= ROOMY &&
      t('insights.durations.middle', { lower: say(lower), upper: say(upper) }),
  ].filter(Boolean);

  return (
    <>
      <text {...drawn('label')} y={14}>
        <tspan fontWeight={600}>
          {t(`insights.duration.${duration.duration}`)}
        </tspan>
        <tspan dx={12}>{facts.join(' · ')}</tspan>
      </text>
      <line {...drawn('lane')} x1={0} x2={scale.width} y1={floor} y2={floor} />
      {isFew
        ? dotsOf(points, scale).map(({ point, x, up }) => (
            <circle
              key={point.postmortem.ref}
              {...drawn('dot')}
              className={`${drawn('dot').className} ${classes.dot}`}
              cx={x}
              cy={floor - up - 1}
              r={DOT}
              onClick={() => navigate(report({ ref: point.postmortem.ref }))}
            >
              <title>
                {t('insights.durations.one', {
                  title: point.postmortem.title,
                  duration: say(point.seconds),
                })}
              </title>
            </circle>
          ))
        : barsOf(duration, scale).map(({ from, ...bar }) => (
            <rect
              key={from}
              {...drawn('bar')}
              {...bar}
              y={floor - bar.height}
            />
          ))}
      {!isFew && (
        <>
          <line
            {...drawn('boxLine')}
            x1={scale.x(duration.shortest!)}
            x2={scale.x(duration.longest!)}
            y1={boxY}
            y2={boxY}
          />
          <rect
            {...drawn('box')}
            x={scale.x(lower)}
            width={Math.max(1, scale.x(upper) - scale.x(lower))}
            y={boxY - BOX / 2}
            height={BOX}
          />
        </>
      )}
      <line
        {...drawn('median')}
        x1={scale.x(median)}
        x2={scale.x(median)}
        y1={isFew ? floor - 10 : boxY - BOX / 2}
        y2={isFew ? floor + 10 : boxY + BOX / 2}
      />
    </>
  );
}
