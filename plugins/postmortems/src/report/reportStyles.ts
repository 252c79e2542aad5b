import { makeStyles } from '@material-ui/core/styles';
import { linksInText } from '../ui';

/** Names the report for the print rules below, whatever portal is around it. */
export const REPORT = { 'data-postmortem-report': '' } as const;
const report = '[data-postmortem-report]';

/** Nobody follows a link on paper: what a text only names, it says there. */
const ADDRESSES = {
  '@media print': {
    '& a[href^="http"]::after': {
      content: '" (" attr(href) ")"',
      overflowWrap: 'anywhere',
    },
  },
} as const;

/** The page as a whole: one column to read in, one beside it, and what paper gets. */
export const useReportStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 216px',
    columnGap: theme.spacing(5),
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  aside: { marginTop: theme.spacing(4) },
  prose: { maxWidth: '72ch', ...ADDRESSES },
  lead: { maxWidth: '72ch', fontSize: 16, lineHeight: '26px', ...ADDRESSES },
  unwritten: {
    marginTop: theme.spacing(4),
    color: theme.palette.text.secondary,
    ...linksInText,
    '@media print': { display: 'none' },
  },
  '@global': {
    '@media print': {
      // Everything that is neither the report, nor in it, nor around it.
      [`body:has(${report}) :not(:has(${report}), ${report}, ${report} *)`]: {
        display: 'none !important',
      },
      // What is around it must not cut it off at the first page.
      [`html, body, body :has(${report})`]: {
        display: 'block !important',
        position: 'static !important',
        height: 'auto !important',
        minHeight: '0 !important',
        maxHeight: 'none !important',
        overflow: 'visible !important',
        margin: '0 !important',
        padding: '0 !important',
        background: '#fff !important',
      },
      [`${report}, ${report} *`]: {
        color: '#000 !important',
        borderColor: '#999 !important',
        boxShadow: 'none !important',
      },
      [`${report} svg`]: { maxWidth: '100%', height: 'auto' },
      [`${report} tr, ${report} li, ${report} figure, ${report} svg`]: {
        breakInside: 'avoid',
      },
      // A heading stays with what it announces, and a paragraph leaves no line alone.
      [`${report} :is(h2, h3, h4, caption, thead)`]: { breakAfter: 'avoid' },
      [`${report} p`]: { orphans: 3, widows: 3 },
      [`${report} a`]: { textDecoration: 'underline' },
      [`${report} button`]: { display: 'none !important' },
      '@page': { margin: '16mm 14mm' },
    },
  },
}));
