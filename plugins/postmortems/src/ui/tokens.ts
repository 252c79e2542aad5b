import type { Theme } from '@material-ui/core/styles';

/** Out of sight, and still read aloud. */
export const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** For what holds sentences: a link amid words is told from them without colour. */
export const linksInText = {
  '& a': { textDecoration: 'underline' },
} as const;

/** The shape a severity is drawn in, worst first; everything from the fourth on is a dot. */
export type SeverityShape = 'filled' | 'half' | 'outline' | 'dot' | 'unknown';

const SHAPES: SeverityShape[] = ['filled', 'half', 'outline', 'dot'];

/** @param rank - 1 is the worst; none when nobody has said */
export function severityShape(rank: number | undefined): SeverityShape {
  if (rank === undefined) return 'unknown';
  return SHAPES[Math.min(rank, SHAPES.length) - 1];
}

/**
 * The colour of a severity. Colour is the second sign beside the shape and the word, so only the two
 * worst have one of their own.
 */
export function severityColor(theme: Theme, rank: number | undefined): string {
  const light = theme.palette.type === 'light';
  if (rank === 1) return light ? '#b3261e' : '#ffa199';
  if (rank === 2) return light ? '#8f4e00' : '#ffb74d';
  return theme.palette.text.secondary;
}

/** The colour of what is late. */
export function lateColor(theme: Theme): string {
  return severityColor(theme, 1);
}
