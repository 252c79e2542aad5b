import type { PlacedLabel } from '../layout/labels';
import { useDrawn } from '../../svg/useDrawn';

export interface MarkLabelProps {
  /** Where there is room for it; none where there is not. */
  place: PlacedLabel | null;
  y: number;
  children: string;
}

/** What is written beside a mark. A screen reader hears more from the mark itself. */
export function MarkLabel({ place, y, children }: MarkLabelProps) {
  const drawn = useDrawn();
  if (!place) return null;
  const isRight = place.side === 'right';
  return (
    <text
      aria-hidden
      {...drawn('label')}
      x={isRight ? place.left : place.left + place.width}
      y={y}
      textAnchor={isRight ? 'start' : 'end'}
      dominantBaseline="central"
    >
      {children}
    </text>
  );
}
