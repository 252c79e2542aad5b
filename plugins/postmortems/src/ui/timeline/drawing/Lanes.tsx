import { useMessages } from '../../../translation';
import { MEASURES, type TimelineLayout } from '../layout/layout';
import { cutToWidth, type TextWidth } from '../../svg/textWidth';
import { useDrawn } from '../../svg/useDrawn';

export interface LanesProps {
  layout: TimelineLayout;
  /** The room for their names, left of the axis. */
  names: number;
  widthOf: TextWidth;
}

/** The lines on which the events stand, each with the name of its source. */
export function Lanes({ layout, names, widthOf }: LanesProps) {
  const drawn = useDrawn();
  const { t } = useMessages();
  const nameOf = (source: string | null) =>
    source === null
      ? t('ui.timeline.otherSources')
      : source || t('ui.timeline.noSource');
  return (
    <>
      {layout.lanes.map(({ source, y }) => (
        <g key={y}>
          <text {...drawn('name')} x={0} y={y} dominantBaseline="central">
            <title>{nameOf(source)}</title>
            {cutToWidth(nameOf(source), names - MEASURES.labelReach, widthOf)}
          </text>
          <line
            {...drawn('lane')}
            x1={names}
            x2={names + layout.scale.width}
            y1={y}
            y2={y}
          />
        </g>
      ))}
    </>
  );
}
