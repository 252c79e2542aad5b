import { useMessages } from '../../../translation';
import { useDrawn } from '../../svg/useDrawn';
import { cutToWidth, type TextWidth } from '../../svg/textWidth';
import { CURVE, type DrawnCurve } from './curveLayout';
import { formatQuantity } from './quantity';
import type { CurveWords } from './useCurveWords';

/** Between the title of a curve and its figures, and between the numbers of its axis and the axis. */
const GAP = 8;

export interface CurveProps {
  curve: DrawnCurve;
  /** The room left of the axis, and the width of the axis. */
  names: number;
  width: number;
  words: CurveWords;
  widthOf: TextWidth;
}

/** A curve to the scale of the timeline: what it is called, its axis, its usual level, and its line. */
export function Curve({ curve, names, width, words, widthOf }: CurveProps) {
  const drawn = useDrawn();
  const { t } = useMessages();
  const { track, y, ticks, usualY, crossings } = curve;
  const title = words.title(track);
  const figures = words.figures(curve);
  const crossed = crossings.reduce((sum, mark) => sum + mark.moments.length, 0);
  const name = [
    title,
    figures,
    crossed > 0 && t('ui.timeline.curves.crossingsOf', { count: crossed }),
    track.usual !== null &&
      track.crossings.length === 0 &&
      t('ui.timeline.curves.noCrossing'),
  ];
  return (
    <g role="img" aria-label={name.filter(Boolean).join(', ')}>
      {ticks.map(tick => (
        <g key={tick.value}>
          <line
            {...drawn('grid')}
            x1={names}
            x2={names + width}
            y1={tick.y}
            y2={tick.y}
          />
          <text
            {...drawn('curveTick')}
            x={names - GAP}
            y={tick.y}
            textAnchor="end"
            dominantBaseline="central"
          >
            {formatQuantity(tick.value)}
          </text>
        </g>
      ))}
      <g transform={`translate(${names} 0)`}>
        {usualY !== null && (
          <line {...drawn('usual')} x1={0} x2={width} y1={usualY} y2={usualY} />
        )}
        {curve.area && <path {...drawn('curveArea')} d={curve.area} />}
        {curve.line && <path {...drawn('curve')} d={curve.line} />}
      </g>
      <text {...drawn('curveTitle')} x={0} y={y + CURVE.title}>
        <title>{title}</title>
        {cutToWidth(title, names + width - widthOf(figures) - GAP, widthOf)}
        <tspan {...drawn('curveFigures')} dx={GAP}>
          {figures}
        </tspan>
      </text>
    </g>
  );
}
