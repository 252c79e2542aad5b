import { makeStyles } from '@material-ui/core/styles';
import {
  memo,
  RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { TextReading } from '../Coach';
import { copyMetrics, followScroll } from './followArea';
import { isSameLine, Line, linesOf } from './linesOf';
import { severityLines } from './severityLines';
import { shiftSpans } from './shiftSpans';

const useStyles = makeStyles(theme => ({
  // Over the area, of its size, and nothing to point at: only lines under its words.
  frame: {
    position: 'absolute',
    inset: 0,
    boxSizing: 'border-box',
    overflow: 'hidden',
    contain: 'layout paint',
    pointerEvents: 'none',
    userSelect: 'none',
    border: '0 solid transparent',
    scrollbarColor: 'transparent transparent',
    '@media print': { display: 'none' },
  },
  text: {
    color: 'transparent',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  },
  ...severityLines(theme),
}));

function PlainMarkedLine(props: {
  line: Line;
  classes: ReturnType<typeof useStyles>;
}) {
  const { line, classes } = props;
  return (
    <div>
      {line.map(({ text, severity, key }, at) =>
        severity ? (
          // eslint-disable-next-line react/no-array-index-key -- nor have pieces of them
          <span key={at} className={classes[severity]} data-mark={key}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
      {'\n'}
    </div>
  );
}

/** Drawn again only when it says something else: after a keystroke all other lines are as they were. */
const MarkedLine = memo(
  PlainMarkedLine,
  (a, b) => a.classes === b.classes && isSameLine(a.line, b.line),
);

export interface FindingMarksProps {
  /** In an element that it fills. */
  area: RefObject<HTMLTextAreaElement>;
  /** What stands in it. */
  text: string;
  reading: TextReading;
}

/**
 * Underlines what was found, without moving a letter: the same text lies over the area once more, unseen but for the
 * lines. It follows what is typed when there is time.
 */
export function FindingMarks({ area, text, reading }: FindingMarksProps) {
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const shown = useDeferredValue(text);
  const lines = useMemo(
    () => linesOf(shown, shiftSpans(reading.findings, reading.text, shown)),
    [shown, reading],
  );

  useEffect(() => {
    const element = area.current;
    if (!element || !frame.current || !mirror.current) return undefined;
    const parts = { frame: frame.current, text: mirror.current };
    const follow = () => followScroll(element, parts);
    const measure = () => {
      copyMetrics(element, parts);
      follow();
    };
    measure();
    element.addEventListener('scroll', follow, { passive: true });
    const observer =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      observer?.disconnect();
    };
  }, [area]);

  // A longer text may have brought a scrollbar, and another place.
  useLayoutEffect(() => {
    if (area.current && frame.current && mirror.current) {
      followScroll(area.current, {
        frame: frame.current,
        text: mirror.current,
      });
    }
  }, [area, lines]);

  return (
    <div ref={frame} className={classes.frame} aria-hidden data-marks>
      <div ref={mirror} className={classes.text}>
        {lines.map((line, number) => (
          // eslint-disable-next-line react/no-array-index-key -- lines have no other name
          <MarkedLine key={number} line={line} classes={classes} />
        ))}
      </div>
    </div>
  );
}
