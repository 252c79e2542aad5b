import { forwardRef } from 'react';
import { useMessages } from '../../../translation';
import type { DrawnMark } from '../layout/layout';
import { MarkLabel } from './MarkLabel';
import { Stop, type StopProps } from '../../svg/Stop';
import { useDrawn } from '../../svg/useDrawn';
import { useEventWords } from './useEventWords';

/** Larger numbers do not fit a dot. */
const MOST = 99;

export interface TimelineMarkProps extends StopProps {
  mark: DrawnMark;
  y: number;
  onSelect: () => void;
}

/** One dot of a lane with its label: an event, or the number of those too close to be told apart. */
export const TimelineMark = forwardRef<SVGGElement, TimelineMarkProps>(
  function Mark({ mark, y, ...stop }, ref) {
    const drawn = useDrawn();
    const words = useEventWords();
    const { t } = useMessages();
    const { x, moments, label } = mark;
    const [{ event: first }] = moments;
    const several = moments.length > 1;

    const name = [
      several && t('ui.timeline.together', { count: moments.length }),
      words(first),
    ]
      .filter(Boolean)
      .join(', ');

    return (
      <Stop
        {...stop}
        ref={ref}
        name={name}
        label={
          <MarkLabel place={label} y={y}>
            {label?.text ?? ''}
          </MarkLabel>
        }
      >
        <circle {...drawn('dot')} cx={x} cy={y} r={several ? 9 : 6} />
        {several && (
          <text
            {...drawn('count')}
            x={x}
            y={y}
            textAnchor="middle"
            dominantBaseline="central"
          >
            {moments.length > MOST ? `${MOST}+` : moments.length}
          </text>
        )}
      </Stop>
    );
  },
);
