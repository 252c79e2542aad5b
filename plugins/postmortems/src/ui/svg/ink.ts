/** The colours that our drawings are drawn in. */
export interface Ink {
  text: string;
  quiet: string;
  line: string;
  /** What it is drawn on. */
  page: string;
  curve: string;
}

/** For what leaves the portal: dark on white, whatever the portal looks like. */
export const PAPER: Ink = {
  text: '#1a1a1a',
  quiet: '#595959',
  line: '#dddddd',
  page: '#ffffff',
  curve: '#1f5493',
};

/** How a part looks, as far as SVG has attributes for it. */
export type Look = {
  fill?: string;
  fillOpacity?: number;
  stroke?: string;
  strokeWidth?: number;
  strokeDasharray?: string;
  strokeLinecap?: 'round';
  strokeLinejoin?: 'round';
  paintOrder?: 'stroke';
  fontSize?: number;
  fontWeight?: number;
};

const looksOf = <Part extends string>(parts: Record<Part, Look>) => parts;

/** An edge in the colour of the page, which keeps the lines of a drawing from running through its letters and dots. */
const halo = (ink: Ink, width: number): Look => ({
  stroke: ink.page,
  strokeWidth: width,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
});

/**
 * How each part of a drawing looks. All of it can also be written as attributes of SVG, so that the
 * drawing looks the same in a file of its own.
 */
export function drawingStyles(ink: Ink) {
  const text = { fill: ink.text, fontSize: 12 };
  const quietText = { fill: ink.quiet, fontSize: 12 };
  return looksOf({
    name: quietText,
    lane: { stroke: ink.line },
    grid: { stroke: ink.line },
    tick: quietText,
    pole: { stroke: ink.quiet, strokeDasharray: '3 3' },
    flag: { ...halo(ink, 4), ...text, fontWeight: 600 },
    incident: { fill: ink.quiet },
    dot: { ...halo(ink, 2), fill: ink.text },
    count: { fill: ink.page, fontSize: 10, fontWeight: 600 },
    label: { ...halo(ink, 4), ...text },
    curveTitle: { ...halo(ink, 4), ...text },
    curveFigures: { fill: ink.quiet },
    curveTick: { fill: ink.quiet, fontSize: 10 },
    curve: {
      fill: 'none',
      stroke: ink.curve,
      strokeWidth: 1.5,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
    curveArea: { fill: ink.curve, fillOpacity: 0.1 },
    usual: { stroke: ink.quiet, strokeDasharray: '6 4' },
    bar: { fill: ink.curve, fillOpacity: 0.35 },
    box: { fill: ink.page, stroke: ink.text, strokeWidth: 1.5 },
    boxLine: { stroke: ink.text, strokeWidth: 1.5 },
    median: { stroke: ink.text, strokeWidth: 3 },
    factor: { fill: ink.page, stroke: ink.quiet },
    hypothesis: { fill: ink.page, stroke: ink.quiet, strokeDasharray: '4 3' },
    statement: text,
    factorFacts: { fill: ink.quiet, fontSize: 11 },
    branch: { fill: 'none', stroke: ink.quiet },
    rib: { stroke: ink.quiet },
    hypothesisRib: { stroke: ink.quiet, strokeDasharray: '4 3' },
    ribArea: { fill: ink.page },
    bone: { stroke: ink.text, strokeWidth: 1.5, strokeLinecap: 'round' },
    spine: { stroke: ink.text, strokeWidth: 2.5, strokeLinecap: 'round' },
    boneName: { ...text, fontWeight: 600 },
    head: { fill: ink.page, stroke: ink.text, strokeWidth: 1.5 },
    leaves: { ...halo(ink, 2), fill: ink.text },
    returns: { fill: ink.page, stroke: ink.text, strokeWidth: 1.5 },
  });
}

/** A part of a drawing that has a look of its own. */
export type Drawn = keyof ReturnType<typeof drawingStyles>;
