import { makeStyles } from '@material-ui/core/styles';
import { halo } from './halo';
import { MEASURES, TimelineLayout } from './layout';
import { tickText } from '../../ui/tickText';

const useStyles = makeStyles(theme => ({
  grid: { stroke: theme.palette.divider },
  tick: { fill: theme.palette.text.secondary, fontSize: MEASURES.fontSize },
  pole: {
    stroke: theme.palette.text.secondary,
    strokeDasharray: '3 3',
  },
  flag: {
    ...halo(theme, 4),
    fill: 'currentColor',
    fontSize: MEASURES.fontSize,
    fontWeight: 600,
  },
  incident: { fill: theme.palette.text.secondary },
}));

/** Half of what a day takes in writing; nearer to the end it would be cut. */
const DAY_ROOM = 40;

/** The axis with its ticks, the milestones' flags above it, and a bar from the start to the resolution. */
export function TimeAxis({ layout }: { layout: TimelineLayout }) {
  const classes = useStyles();
  const { scale, ticks, flags, lanesY, height } = layout;
  const started = flags.find(flag => flag.milestone === 'started');
  const resolved = flags.find(flag => flag.milestone === 'resolved');
  return (
    <g aria-hidden>
      {started && resolved && resolved.x > started.x && (
        <rect
          className={classes.incident}
          x={started.x}
          width={resolved.x - started.x}
          y={lanesY - 2}
          height={4}
        />
      )}
      {ticks.map(tick => (
        <g key={tick.at}>
          <line
            className={classes.grid}
            x1={tick.x}
            x2={tick.x}
            y1={lanesY - 4}
            y2={height}
          />
          {(tick.precision !== 'day' || tick.x < scale.width - DAY_ROOM) && (
            <text
              className={classes.tick}
              x={tick.x}
              y={lanesY - 8}
              textAnchor="middle"
            >
              {tickText(tick)}
            </text>
          )}
        </g>
      ))}
      {flags.map(flag => (
        <line
          key={flag.milestone}
          className={classes.pole}
          x1={flag.x}
          x2={flag.x}
          y1={flag.row * MEASURES.flagRow}
          y2={height}
        />
      ))}
      {flags.map(flag => (
        <g key={flag.milestone}>
          <text
            className={classes.flag}
            x={
              flag.left < flag.x
                ? flag.left + flag.width - MEASURES.flagPadding
                : flag.left + MEASURES.flagPadding
            }
            y={flag.row * MEASURES.flagRow + 13}
            textAnchor={flag.left < flag.x ? 'end' : 'start'}
          >
            {flag.text}
          </text>
        </g>
      ))}
    </g>
  );
}
