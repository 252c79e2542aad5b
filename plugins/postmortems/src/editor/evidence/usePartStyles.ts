import { makeStyles } from '@material-ui/core/styles';

/** How the sections of this part begin. */
export const usePartStyles = makeStyles(theme => ({
  top: { minWidth: 0, outline: 'none' },
  section: { marginTop: theme.spacing(3), minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    minHeight: 32,
    marginBottom: theme.spacing(1),
  },
  heading: {
    margin: 0,
    fontSize: 16,
    lineHeight: '24px',
    fontWeight: 600,
    outline: 'none',
  },
}));
