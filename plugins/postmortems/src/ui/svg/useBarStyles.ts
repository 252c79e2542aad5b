import { makeStyles } from '@material-ui/core/styles';

/** The bar above a drawing: what it shows at the left, what is done with it at the right. */
export const useBarStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 32,
    marginBottom: theme.spacing(1),
    '& button': { textTransform: 'none' },
    '@media print': { display: 'none' },
  },
  scope: {
    '& button': {
      padding: theme.spacing(0.25, 1),
      color: theme.palette.text.primary,
      '&.Mui-selected': { color: theme.palette.text.primary, fontWeight: 600 },
    },
  },
  acts: {
    display: 'flex',
    gap: theme.spacing(1),
    marginLeft: 'auto',
    '& button': { fontWeight: 400, color: theme.palette.text.secondary },
  },
}));
