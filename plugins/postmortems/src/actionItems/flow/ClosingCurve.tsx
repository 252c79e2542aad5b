import { makeStyles } from '@material-ui/core/styles';
import type { ActionClosing } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { useDrawn } from '../../ui/svg/useDrawn';
import { useMeasured } from '../../ui/useMeasured';
import { closingLayout } from './closingLayout';
import { useClosingWords } from './useClosingWords';

const CURVE_HEIGHT = 116;
/** Room above for half a line of text, left for the shares, right for half a number. */
const MARGIN = { top: 8, left: 68, right: 16 };
const ROW = 18;
const HEIGHT = MARGIN.top + CURVE_HEIGHT + 2 * ROW + 8;

const useStyles = makeStyles({ svg: { display: 'block', width: '100%' } });

/** The share that is done by how many days after it was made, its 95% interval, and how many were still followed. */
export function ClosingCurve({ closing }: { closing: ActionClosing }) {
  const classes = useStyles();
  const drawn = useDrawn();
  const { t } = useMessages();
  const words = useClosingWords();
  const [measure, { width }] = useMeasured(480);
  const room = Math.max(80, width - MARGIN.left - MARGIN.right);
  const { line, interval, marks, half, y } = closingLayout(
    closing,
    room,
    CURVE_HEIGHT,
  );
  const axisY = CURVE_HEIGHT + ROW + 2;

  return (
    <div ref={measure}>
      <svg
        className={classes.svg}
        height={HEIGHT}
        role="img"
        aria-label={t('actionItems.flow.closing.drawing', {
          words: words(closing),
        })}
      >
        <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
          {[0, 0.5, 1].map(share => (
            <g key={share}>
              <line
                {...drawn('grid')}
                x1={0}
                x2={room}
                y1={y(share)}
                y2={y(share)}
              />
              <text
                {...drawn('tick')}
                x={-8}
                y={y(share)}
                textAnchor="end"
                dominantBaseline="central"
              >
                {share * 100}%
              </text>
            </g>
          ))}
          <path {...drawn('curveArea')} d={interval} />
          <path {...drawn('curve')} d={line} />
          {half && (
            <path
              {...drawn('usual')}
              fill="none"
              d={`M0 ${half.y} H${half.x} V${CURVE_HEIGHT}`}
            />
          )}
          {(['day', 'followed'] as const).map((row, i) => (
            <text
              key={row}
              {...drawn('tick')}
              x={-16}
              y={axisY + i * ROW}
              textAnchor="end"
            >
              {t(`actionItems.flow.closing.row.${row}`)}
            </text>
          ))}
          {marks.map(mark => (
            <g key={mark.day}>
              <line
                {...drawn('grid')}
                x1={mark.x}
                x2={mark.x}
                y1={CURVE_HEIGHT}
                y2={CURVE_HEIGHT + 4}
              />
              <text {...drawn('tick')} x={mark.x} y={axisY} textAnchor="middle">
                {mark.day}
              </text>
              <text
                {...drawn('tick')}
                x={mark.x}
                y={axisY + ROW}
                textAnchor="middle"
              >
                {mark.atRisk}
              </text>
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
}
