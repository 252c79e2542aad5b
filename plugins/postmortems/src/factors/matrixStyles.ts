import { alpha, makeStyles } from '@material-ui/core/styles';

/** How dark the largest number is; the text on it keeps a contrast above 4.5 in both themes. */
export const DARKEST = { light: 0.34, dark: 0.22 };

const HEAD_HEIGHT = 128;
const CELL = 30;

/** The looks of the table: what names things stays in view while the rest is scrolled. */
export const useMatrixStyles = makeStyles(theme => {
  // What scrolls below must not show through.
  const surface = `var(--bui-bg-app, ${theme.palette.background.default})`;
  return {
    whole: { position: 'relative' },
    // A shade on its edge: it goes on there.
    goesOn: {
      position: 'relative',
      '&::after': {
        content: '""',
        position: 'absolute',
        zIndex: 4,
        top: 1,
        right: 1,
        bottom: 1,
        width: 24,
        pointerEvents: 'none',
        background: `linear-gradient(90deg, transparent, ${alpha(
          theme.palette.text.primary,
          0.12,
        )})`,
      },
    },
    scroll: {
      position: 'relative',
      overflow: 'auto',
      maxHeight: 'min(880px, 82vh)',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    table: {
      borderCollapse: 'separate',
      borderSpacing: 0,
      '& th, & td': { padding: theme.spacing(0.75, 1), fontWeight: 400 },
      '& thead th': {
        position: 'sticky',
        top: 0,
        zIndex: 2,
        verticalAlign: 'bottom',
        textAlign: 'left',
        color: theme.palette.text.secondary,
        backgroundColor: surface,
        boxShadow: `0 1px 0 ${theme.palette.divider}`,
        fontSize: 12,
      },
      '& tbody th, & tfoot th': {
        position: 'sticky',
        left: 0,
        zIndex: 1,
        textAlign: 'left',
        verticalAlign: 'top',
        backgroundColor: surface,
        boxShadow: `1px 0 0 ${theme.palette.divider}`,
      },
      '& tbody td': { verticalAlign: 'top' },
      '& tbody tr > *': { borderTop: `1px solid ${theme.palette.divider}` },
      '& thead th:first-child': {
        left: 0,
        zIndex: 3,
        boxShadow: `1px 1px 0 ${theme.palette.divider}`,
      },
      '& tfoot th, & tfoot td': {
        borderTop: `1px solid ${theme.palette.divider}`,
        color: theme.palette.text.secondary,
        fontSize: 12,
      },
    },
    name: {
      '&&&': {
        width: 248,
        minWidth: 232,
        maxWidth: 264,
        // The name of a pattern may be one long word.
        overflowWrap: 'anywhere',
        [theme.breakpoints.down('sm')]: { minWidth: 168, maxWidth: 192 },
      },
    },
    verdict: {
      display: 'block',
      color: theme.palette.text.secondary,
      fontSize: 12,
      lineHeight: '16px',
    },
    standsOut: { color: theme.palette.text.primary, fontWeight: 600 },
    number: { '&&&': { textAlign: 'right', whiteSpace: 'nowrap' } },
    // A narrow screen has no room for it, and the cells beside it say where.
    services: { [theme.breakpoints.down('sm')]: { display: 'none' } },
    // What opens with a factor tells it, too.
    trend: {
      '&&&': {
        padding: theme.spacing(0.75, 2),
        whiteSpace: 'nowrap',
        [theme.breakpoints.down('sm')]: { display: 'none' },
      },
    },
    service: {
      '&&&': {
        minWidth: CELL,
        height: HEAD_HEIGHT,
        padding: theme.spacing(0.5, 0),
        textAlign: 'center',
      },
      '& > span': {
        display: 'inline-block',
        maxHeight: HEAD_HEIGHT - 8,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        writingMode: 'vertical-rl',
        transform: 'rotate(180deg)',
        '& *': { whiteSpace: 'nowrap' },
      },
    },
    total: { '&&&': { textAlign: 'center', padding: theme.spacing(0.75, 0) } },
    cell: { '&&&': { padding: 1, verticalAlign: 'middle' } },
    button: {
      width: '100%',
      minWidth: CELL - 2,
      height: 32,
      font: 'inherit',
      color: theme.palette.text.primary,
      borderRadius: 16,
      '&:hover, &:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    ring: {
      fontWeight: 700,
      boxShadow: `inset 0 0 0 2px ${theme.palette.text.primary}`,
    },
    category: {
      minWidth: 0,
      font: 'inherit',
      textAlign: 'left',
      color: theme.palette.primary.main,
      '&:hover, &:focus-visible': { textDecoration: 'underline' },
    },
  };
});
