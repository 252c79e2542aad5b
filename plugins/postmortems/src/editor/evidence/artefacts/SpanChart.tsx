import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useMessages } from '../../../translation';
import { tickText } from '../../../ui/tickText';
import { useMeasured } from '../../../ui/useMeasured';
import { useStore } from '../../../ui/useStore';
import type { EditorSession } from '../../session/EditorSession';
import { spanWords } from '../../../ui/evidence/corrected';
import { drawSpans, MEASURES, type DrawnSpans } from './spans';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0, 2), minWidth: 0 },
  svg: { display: 'block', fontSize: 12 },
  grid: { stroke: theme.palette.divider },
  quiet: { fill: theme.palette.text.secondary },
  title: { fill: 'currentColor' },
  bar: { fill: theme.palette.text.secondary },
  pole: { stroke: theme.palette.text.secondary, strokeDasharray: '3 3' },
  flag: { fill: 'currentColor', fontWeight: 600 },
}));

/** Drawn with until the page has said how much room there is. */
const WIDTH = 720;

export interface SpanChartProps {
  session: EditorSession;
  artefacts: readonly Evidence[];
}

/** From when to when each artefact tells something, over the incident. The table beside it says the same in words. */
export function SpanChart({ session, artefacts }: SpanChartProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { row: header } = useStore(session.rows.header);
  const [ref, { width }] = useMeasured(WIDTH);
  const { startedAt, resolvedAt } = header;
  const drawn = useMemo(
    () => drawSpans(artefacts, { startedAt, resolvedAt }, width),
    [artefacts, startedAt, resolvedAt, width],
  );
  if (!drawn) return null;

  const { day, from, to } = spanWords(drawn.span);
  return (
    <div ref={ref} className={classes.root}>
      <svg
        className={classes.svg}
        width={drawn.width}
        height={drawn.height}
        role="img"
        aria-label={t('editor.evidence.spans.label', {
          count: drawn.rows.length,
          from: `${day}, ${from}`,
          to,
        })}
      >
        <Axis drawn={drawn} />
        {drawn.rows.map(({ id, title, y, bar }) =>
          typeof bar === 'string' ? (
            <text
              key={id}
              className={classes.quiet}
              x={bar === 'earlier' ? MEASURES.inset : width - MEASURES.inset}
              y={y + 18}
              textAnchor={bar === 'earlier' ? 'start' : 'end'}
            >
              {t(`editor.evidence.spans.${bar}`, { title })}
            </text>
          ) : (
            <g key={id}>
              <text
                className={classes.title}
                // A name begins with its bar, unless there is no room for it.
                x={bar.x < width / 2 ? bar.x : bar.x + bar.width}
                y={y + 14}
                textAnchor={bar.x < width / 2 ? 'start' : 'end'}
              >
                {title}
              </text>
              <rect
                className={classes.bar}
                x={bar.x}
                y={y + 18}
                width={bar.width}
                height={MEASURES.bar}
                rx={1}
              />
            </g>
          ),
        )}
      </svg>
    </div>
  );
}

/** The ticks, and the flags of the incident above them. */
function Axis({ drawn }: { drawn: DrawnSpans }) {
  const classes = useStyles();
  const { t } = useMessages();
  const top = MEASURES.flags + MEASURES.axis;
  return (
    <>
      {drawn.ticks.map(tick => (
        <g key={tick.at}>
          <line
            className={classes.grid}
            x1={tick.x}
            x2={tick.x}
            y1={top - 4}
            y2={drawn.height}
          />
          <text
            className={classes.quiet}
            x={tick.x}
            y={top - 8}
            textAnchor={anchorOf(tick.x, drawn.width)}
          >
            {tickText(tick)}
          </text>
        </g>
      ))}
      {drawn.flags.map(({ name, x }) => (
        <g key={name}>
          <line
            className={classes.pole}
            x1={x}
            x2={x}
            y1={MEASURES.flags}
            y2={drawn.height}
          />
          <text
            className={classes.flag}
            x={x}
            y={12}
            textAnchor={name === 'started' ? 'start' : 'end'}
          >
            {t(`editor.milestones.${name}`)}
          </text>
        </g>
      ))}
    </>
  );
}

/** Half of what a time takes in writing; nearer to an edge it would be cut. */
const ROOM = 32;

function anchorOf(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < ROOM) return 'start';
  return x > width - ROOM ? 'end' : 'middle';
}
