import { makeStyles } from '@material-ui/core/styles';

/** How a place looks in which files can be dropped. */
export const useDropStyles = makeStyles(theme => ({
  zone: {
    display: 'grid',
    justifyItems: 'start',
    gap: theme.spacing(1),
    padding: theme.spacing(2),
    border: `2px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& p': { margin: 0, maxWidth: '72ch' },
  },
  /** While files are held over it. */
  over: {
    borderColor: theme.palette.text.primary,
    backgroundColor: theme.palette.action.hover,
  },
  /** Of a page that has nothing else yet. */
  roomy: { gap: theme.spacing(2), padding: theme.spacing(4) },
  title: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary },
}));
