import { makeStyles } from '@material-ui/core/styles';
import { visuallyHidden } from '../../ui';

/** How tables look that one types into: rows of plain inputs, with the focus plain to see. */
export const useGridStyles = makeStyles(theme => ({
  // What is laid below a row has room below the last one, too.
  scroll: {
    paddingBottom: theme.spacing(4),
    [theme.breakpoints.down('sm')]: {
      overflowX: 'auto',
      paddingBottom: theme.spacing(16),
    },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& caption': visuallyHidden,
    '& th': {
      padding: theme.spacing(0.5, 1),
      fontSize: 12,
      fontWeight: 600,
      textAlign: 'left',
      color: theme.palette.text.secondary,
    },
    '& td': { padding: 2, verticalAlign: 'top' },
    '& tbody tr': { borderTop: `1px solid ${theme.palette.divider}` },
    '& tbody tr[data-row]:hover': { background: theme.palette.action.hover },
    // What a field is for is said where somebody is about to use it.
    '& tr:not(:hover):not(:focus-within) [data-quiet]::placeholder': {
      color: 'transparent',
    },
  },
  /** What belongs to a row beside its text, in one line under it. */
  details: {
    display: 'grid',
    gap: theme.spacing(0, 0.5),
    alignItems: 'start',
    fontSize: 13,
    color: theme.palette.text.secondary,
    '& [class*="MuiInputBase-input"]::placeholder': { opacity: 1 },
    '& [class*="MuiInputBase-root"]': { color: 'inherit' },
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr)) !important',
    },
  },
  input: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: 32,
    margin: 0,
    padding: theme.spacing(0.75),
    font: 'inherit',
    lineHeight: '20px',
    color: 'inherit',
    background: 'transparent',
    border: '1px solid transparent',
    borderRadius: theme.shape.borderRadius,
    resize: 'none',
    fieldSizing: 'content',
    fontVariantNumeric: 'tabular-nums',
    '&:hover': { borderColor: theme.palette.divider },
    '&:focus': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
      background: theme.palette.background.paper,
    },
    '&[aria-invalid="true"]': { borderColor: theme.palette.error.main },
    '&::placeholder': { color: theme.palette.text.secondary, opacity: 1 },
    '& option': { color: 'initial' },
  },
  /** A time with a place for a mark in it. */
  timed: {
    position: 'relative',
    '& > input': { paddingRight: theme.spacing(3.5) },
    '& > span': {
      position: 'absolute',
      top: theme.spacing(1),
      right: theme.spacing(1),
    },
  },
  /** A text with lines drawn below its words. */
  marked: { position: 'relative' },
  /** The same with a place for a mark at its end. */
  flagged: {
    position: 'relative',
    '& textarea': { paddingRight: theme.spacing(3.5) },
  },
  /** A cell that something may be laid below. */
  noted: {
    position: 'relative',
    [theme.breakpoints.down('sm')]: {
      '& > [data-below]': {
        // As wide as its cell; below a small one, to its left.
        left: 'auto',
        right: 0,
        boxSizing: 'border-box',
        width: '100%',
        minWidth: 360,
        maxWidth: 'none',
      },
    },
  },
  under: {
    minHeight: 16,
    padding: theme.spacing(0, 0.75),
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
  evidence: { padding: theme.spacing(0, 0.75) },
  key: {
    '&&': { padding: theme.spacing(0.75, 1) },
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
  acts: { whiteSpace: 'nowrap', textAlign: 'right' },
  message: { whiteSpace: 'normal', color: theme.palette.text.primary },
  remove: {
    minWidth: 32,
    padding: theme.spacing(0.5),
    color: theme.palette.text.secondary,
  },
  /** A line that stands there before it says something, so that it is read out when it does. */
  waiting: { margin: theme.spacing(0, 0, 1), fontWeight: 600 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
  },
  hint: {
    flex: '1 1 320px',
    margin: 0,
    maxWidth: '72ch',
    color: theme.palette.text.secondary,
  },
}));
