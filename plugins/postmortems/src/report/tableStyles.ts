import { makeStyles } from '@material-ui/core/styles';
import { linksInText } from '../ui';

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
      overflowWrap: 'break-word',
      color: 'inherit',
      backgroundColor: 'transparent',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    '& th': {
      fontSize: 12,
      fontWeight: 400,
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
    },
    // Lines rather than stripes: rows of two and three lines stay apart either way.
    '& tbody tr, & tbody tr:nth-of-type(odd)': {
      backgroundColor: 'transparent',
    },
    '& tr:focus': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  // Where columns would be too narrow to read, a row becomes a line for the first two cells and one for the rest.
  stacked: {
    [theme.breakpoints.down('sm')]: {
      '& thead': { display: 'none' },
      '& tbody, & tr': { display: 'block' },
      '& tr': {
        display: 'grid',
        gridTemplateColumns: '72px repeat(4, auto)',
        justifyContent: 'start',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& td': { width: 'auto', borderBottom: 0 },
      '& td:nth-child(2)': { gridColumn: '2 / -1' },
      '& td:nth-child(3)': { gridColumnStart: 2 },
    },
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
    overflowWrap: 'anywhere',
    color: theme.palette.text.secondary,
    ...linksInText,
  },
}));
