import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { forwardRef, KeyboardEvent } from 'react';
import { postmortemsTranslationRef } from '../../translation';
import { formatTime } from '../../ui';
import { cutToWidth } from './labels';
import { DrawnMark, MEASURES } from './layout';

const useStyles = makeStyles(theme => ({
  mark: {
    cursor: 'pointer',
    outline: 'none',
    '&:focus-visible $dot': {
      stroke: theme.palette.primary.main,
      strokeWidth: 3,
    },
    '&:hover $dot': { fill: theme.palette.primary.main },
  },
  dot: {
    fill: theme.palette.text.primary,
    stroke: theme.palette.background.default,
    strokeWidth: 2,
  },
  count: {
    fill: theme.palette.background.default,
    fontSize: 10,
    fontWeight: 600,
    pointerEvents: 'none',
  },
  label: {
    fill: theme.palette.text.primary,
    fontSize: MEASURES.fontSize,
    // Keeps the lines behind it from running through the letters.
    stroke: theme.palette.background.default,
    strokeWidth: 4,
    paintOrder: 'stroke',
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
    const { t } = useTranslationRef(postmortemsTranslationRef);
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
      <g
        ref={ref}
        className={classes.mark}
        role="button"
        aria-label={name}
        tabIndex={tabIndex}
        onMouseEnter={onShow}
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={onSelect}
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
            {events.length > 99 ? '99+' : events.length}
          </text>
        )}
        {label && (
          // A drawing within the drawing cuts what the estimate of its width got wrong.
          <svg
            x={label.left}
            y={y - MEASURES.lane / 2}
            width={label.width}
            height={MEASURES.lane}
            overflow="hidden"
          >
            <text
              className={classes.label}
              x={label.side === 'right' ? 0 : label.width}
              y={MEASURES.lane / 2}
              textAnchor={label.side === 'right' ? 'start' : 'end'}
              dominantBaseline="central"
            >
              {cutToWidth(first.description, label.width, MEASURES.fontSize)}
            </text>
          </svg>
        )}
      </g>
    );
  },
);
