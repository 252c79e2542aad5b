import { makeStyles } from '@material-ui/core/styles';
import { forwardRef, KeyboardEvent } from 'react';
import { useMessages } from '../../translation';
import { formatTime } from '../../ui';
import { halo } from './halo';
import { DrawnMark, MEASURES } from './layout';

/** Larger numbers do not fit a dot. */
const MOST = 99;

const useStyles = makeStyles(theme => ({
  mark: {
    cursor: 'pointer',
    '&:hover $dot': { fill: theme.palette.primary.main },
  },
  button: {
    outline: 'none',
    '&:focus-visible $dot': {
      stroke: theme.palette.primary.main,
      strokeWidth: 3,
    },
  },
  dot: { ...halo(theme, 2), fill: 'currentColor' },
  count: {
    fill: `var(--bui-bg-app, ${theme.palette.background.default})`,
    fontSize: 10,
    fontWeight: 600,
    pointerEvents: 'none',
  },
  label: {
    ...halo(theme, 4),
    fill: 'currentColor',
    fontSize: MEASURES.fontSize,
  },
}));

export interface TimelineMarkProps {
  mark: DrawnMark;
  y: number;
  tabIndex: number;
  onShow: () => void;
  onFocus: () => void;
  onBlur: () => void;
  onSelect: () => void;
}

/** One dot of a lane with its label: an event, or the number of those too close to be told apart. */
export const TimelineMark = forwardRef<SVGGElement, TimelineMarkProps>(
  function Mark(props, ref) {
    const { mark, y, tabIndex, onShow, onFocus, onBlur, onSelect } = props;
    const classes = useStyles();
    const { t } = useMessages();
    const { x, events, label } = mark;
    const [{ event: first }] = events;
    const several = events.length > 1;

    const name = [
      several && t('report.timeline.together', { count: events.length }),
      first.occurredAt && formatTime(first.occurredAt),
      first.milestone && t(`report.milestone.${first.milestone}`),
      first.description,
      first.source,
    ]
      .filter(Boolean)
      .join(', ');

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onSelect();
    };

    return (
      <g className={classes.mark} onMouseEnter={onShow} onClick={onSelect}>
        <g
          ref={ref}
          className={classes.button}
          role="button"
          aria-label={name}
          tabIndex={tabIndex}
          onFocus={onFocus}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        >
          <circle className={classes.dot} cx={x} cy={y} r={several ? 9 : 6} />
          {several && (
            <text
              className={classes.count}
              x={x}
              y={y}
              textAnchor="middle"
              dominantBaseline="central"
            >
              {events.length > MOST ? `${MOST}+` : events.length}
            </text>
          )}
        </g>
        {label && (
          <text
            aria-hidden
            className={classes.label}
            x={label.side === 'right' ? label.left : label.left + label.width}
            y={y}
            textAnchor={label.side === 'right' ? 'start' : 'end'}
            dominantBaseline="central"
          >
            {label.text}
          </text>
        )}
      </g>
    );
  },
);
