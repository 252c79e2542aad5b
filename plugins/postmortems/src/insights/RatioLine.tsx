import type { ComparedDuration } from 'backstage-plugin-postmortems-common';
import { useDrawn } from '../ui/svg/useDrawn';
import { ratioScale } from './logScale';

const [WIDTH, HEIGHT, INSET] = [168, 20, 4];

export interface RatioLineProps {
  ratio: ComparedDuration['ratio'];
  /** The ends of the intervals of all rows, so that one scale holds them. */
  among: number[];
}

/** A ratio and its interval beside the line at which both are the same. */
export function RatioLine({ ratio, among }: RatioLineProps) {
  const drawn = useDrawn();
  const { x, same } = ratioScale(among, WIDTH - 2 * INSET);
  const middle = HEIGHT / 2;
  return (
    <svg width={WIDTH} height={HEIGHT}>
      <g transform={`translate(${INSET} 0)`}>
        <line {...drawn('pole')} x1={same} x2={same} y1={0} y2={HEIGHT} />
        {ratio && (
          <>
            <line
              {...drawn('boxLine')}
              x1={x(ratio.low)}
              x2={x(ratio.high ?? Infinity)}
              y1={middle}
              y2={middle}
            />
            <circle
              {...drawn('dot')}
              cx={x(ratio.estimate)}
              cy={middle}
              r={4}
            />
          </>
        )}
      </g>
    </svg>
  );
}
