import { makeStyles } from '@material-ui/core/styles';

/** How the tables of a report look: dense, plain, and no wider than the page. */
export const useTableStyles = makeStyles(theme => ({
  table: {
    captionSide: 'top',
    '& th, & td': {
      padding: theme.spacing(0.75, 2, 0.75, 0),
      verticalAlign: 'top',
      fontSize: 14,
      lineHeight: '20px',
      textTransform: 'none',
      letterSpacing: 'normal',
      overflowWrap: 'anywhere',
      color: 'inherit',
      background: 'none',
    },
    '& th': {
      fontSize: 12,
      fontWeight: 400,
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
    },
    '& tr:focus': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  caption: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
  narrow: { whiteSpace: 'nowrap', width: 1 },
  number: { textAlign: 'right' },
  quiet: {
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
  },
}));
