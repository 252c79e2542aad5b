import { makeStyles } from '@material-ui/core/styles';
import { type MouseEvent, useState } from 'react';
import { formatTime } from '../../time';
import type { TimeScale } from '../../timeScale';
import { useDrawn } from '../../svg/useDrawn';
import { AROUND_CURVES, type DrawnCurve } from './curveLayout';
import { formatQuantity } from './quantity';
import { sampleAt } from './samples';

const useStyles = makeStyles(theme => ({
  passing: { '@media print': { display: 'none' } },
  ground: { fill: 'transparent' },
  read: { pointerEvents: 'none' },
  rule: { stroke: 'currentColor' },
  dot: { fill: theme.palette.primary.main },
  time: {
    fill: `var(--bui-bg-app, ${theme.palette.background.default})`,
    stroke: theme.palette.divider,
  },
}));

/** Half of what a time takes in writing, and what a value takes beside the rule. */
const TIME_ROOM = 32;
const VALUE_ROOM = 56;

export interface CurveRuleProps {
  curves: DrawnCurve[];
  scale: TimeScale;
  /** Where the curves begin and end. */
  top: number;
  bottom: number;
}

/** A vertical rule at the pointer, across all curves, with the value that each has there. Nothing of it lasts. */
export function CurveRule({ curves, scale, top, bottom }: CurveRuleProps) {
  const classes = useStyles();
  const drawn = useDrawn();
  const [x, setX] = useState<number>();

  const follow = (event: MouseEvent<SVGRectElement>) => {
    const ground = event.currentTarget.getBoundingClientRect();
    if (ground.width === 0) return;
    const part = (event.clientX - ground.left) / ground.width;
    setX(Math.max(0, Math.min(scale.width, part * scale.width)));
  };

  return (
    <g className={classes.passing} data-passing="" aria-hidden>
      <rect
        className={classes.ground}
        x={0}
        y={top}
        width={scale.width}
        height={bottom - top}
        onMouseMove={follow}
        onMouseLeave={() => setX(undefined)}
      />
      {x !== undefined && (
        <g className={classes.read}>
          <line className={classes.rule} x1={x} x2={x} y1={top} y2={bottom} />
          {curves.map(curve => (
            <Reading key={curve.track.key} curve={curve} scale={scale} x={x} />
          ))}
          <g
            transform={`translate(${Math.max(
              TIME_ROOM,
              Math.min(scale.width - TIME_ROOM, x),
            )} ${bottom})`}
          >
            <rect
              className={classes.time}
              x={-TIME_ROOM}
              width={2 * TIME_ROOM}
              height={AROUND_CURVES.below - 1}
              rx={2}
            />
            <text {...drawn('label')} y={14} textAnchor="middle">
              {formatTime(new Date(scale.at(x)).toISOString())}
            </text>
          </g>
        </g>
      )}
    </g>
  );
}

interface ReadingProps {
  curve: DrawnCurve;
  scale: TimeScale;
  x: number;
}

/** The value of one curve at the rule: the measurement closest to it. */
function Reading({ curve, scale, x }: ReadingProps) {
  const classes = useStyles();
  const drawn = useDrawn();
  const sample = sampleAt(curve.track.points, scale.at(x));
  if (!sample) return null;
  const [at, value] = sample;
  const y = curve.yOf(value);
  const isLeft = x > scale.width - VALUE_ROOM;
  return (
    <>
      <circle className={classes.dot} cx={scale.x(at)} cy={y} r={3} />
      <text
        {...drawn('label')}
        x={isLeft ? x - 8 : x + 8}
        y={Math.max(curve.top + 4, Math.min(curve.bottom - 6, y))}
        textAnchor={isLeft ? 'end' : 'start'}
        dominantBaseline="central"
      >
        {formatQuantity(value)}
      </text>
    </>
  );
}
