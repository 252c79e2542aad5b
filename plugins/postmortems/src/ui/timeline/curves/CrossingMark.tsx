import type { Track } from 'backstage-plugin-postmortems-common';
import { forwardRef } from 'react';
import { useMessages } from '../../../translation';
import { MarkLabel } from '../drawing/MarkLabel';
import { Stop, type StopProps } from '../../svg/Stop';
import { useDrawn } from '../../svg/useDrawn';
import { formatTime } from '../../time';
import type { DrawnCrossing } from './curveLayout';
import { formatQuantity } from './quantity';
import type { CurveWords } from './useCurveWords';

const UP = 'M0,-7L7,5H-7Z';
const DOWN = 'M0,7L7,-5H-7Z';

export interface CrossingMarkProps extends StopProps {
  mark: DrawnCrossing;
  track: Track;
  words: CurveWords;
}

/**
 * Where a curve leaves its usual level, or is back at it: a triangle that points the way the curve goes,
 * full where it leaves and empty where it is back.
 */
export const CrossingMark = forwardRef<SVGGElement, CrossingMarkProps>(
  function Mark({ mark, track, words, ...stop }, ref) {
    const drawn = useDrawn();
    const { t } = useMessages();
    const { x, y, moments, label } = mark;
    const [{ crossing, isUp }] = moments;
    const name = [
      moments.length > 1 && words.mark(moments),
      formatTime(crossing.at),
      words.title(track),
      t(`ui.timeline.curves.${crossing.direction}`),
      formatQuantity(crossing.value),
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
            {words.mark(moments)}
          </MarkLabel>
        }
      >
        <path
          {...drawn(crossing.direction)}
          d={isUp ? UP : DOWN}
          transform={`translate(${x} ${y})`}
        />
      </Stop>
    );
  },
);
