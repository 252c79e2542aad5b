import { tickText } from '../../tickText';
import { MEASURES, type TimelineLayout } from '../layout/layout';
import { useDrawn } from '../../svg/useDrawn';

/** Half of what a day takes in writing; nearer to the end it would be cut. */
const DAY_ROOM = 40;

export interface TimeAxisProps {
  layout: TimelineLayout;
  /** How far its lines go down. */
  bottom: number;
  /** Where its times are written once more, below curves that are far from the first ones. */
  againAt?: number;
}

/** The axis with its ticks, the milestones' flags above it, and a bar from the start to the resolution. */
export function TimeAxis({ layout, bottom, againAt }: TimeAxisProps) {
  const drawn = useDrawn();
  const { scale, ticks, flags, lanesY } = layout;
  const started = flags.find(flag => flag.milestone === 'started');
  const resolved = flags.find(flag => flag.milestone === 'resolved');
  return (
    <g aria-hidden>
      {started && resolved && resolved.x > started.x && (
        <rect
          {...drawn('incident')}
          x={started.x}
          width={resolved.x - started.x}
          y={lanesY - 2}
          height={4}
        />
      )}
      {ticks.map(tick => (
        <g key={tick.at}>
          <line
            {...drawn('grid')}
            x1={tick.x}
            x2={tick.x}
            y1={lanesY - 4}
            y2={bottom}
          />
          {(tick.precision !== 'day' || tick.x < scale.width - DAY_ROOM) &&
            [lanesY - 8, againAt].map(
              y =>
                y !== undefined && (
                  <text
                    key={y}
                    {...drawn('tick')}
                    x={tick.x}
                    y={y}
                    textAnchor="middle"
                  >
                    {tickText(tick)}
                  </text>
                ),
            )}
        </g>
      ))}
      {flags.map(flag => (
        <line
          key={flag.milestone}
          {...drawn('pole')}
          x1={flag.x}
          x2={flag.x}
          y1={flag.row * MEASURES.flagRow}
          y2={bottom}
        />
      ))}
      {flags.map(flag => (
        <text
          key={flag.milestone}
          {...drawn('flag')}
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
      ))}
    </g>
  );
}
