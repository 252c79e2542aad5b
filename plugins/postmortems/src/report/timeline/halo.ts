import type { Theme } from '@material-ui/core/styles';

/** An edge in the colour of the page, which keeps the lines of a drawing from running through its letters and dots. */
export function halo(theme: Theme, width: number) {
  return {
    stroke: `var(--bui-bg-app, ${theme.palette.background.default})`,
    strokeWidth: width,
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
    '@media print': { stroke: '#fff' },
  } as const;
}
