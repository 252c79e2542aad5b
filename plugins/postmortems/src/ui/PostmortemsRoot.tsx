import { makeStyles, ThemeProvider } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { quietTheme } from './quietTheme';
import { UndoSnackbar } from './UndoSnackbar';

const useStyles = makeStyles(theme => ({
  root: {
    fontFamily: theme.typography.fontFamily,
    fontSize: 14,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    color: `var(--bui-fg-primary, ${theme.palette.text.primary})`,
    // The framework's tables and forms are wider than a phone; they scroll inside, not the page.
    minWidth: 0,
  },
  page: {
    padding: theme.spacing(3),
    [theme.breakpoints.down('sm')]: { padding: theme.spacing(2) },
  },
}));

/** A page of its own brings its margins; a tab or a card stands in a place that has them. */
export interface PostmortemsRootProps {
  variant?: 'page' | 'embedded';
  children: ReactNode;
}

function Root({ variant = 'page', children }: PostmortemsRootProps) {
  const classes = useStyles();
  return (
    <div
      data-postmortems
      className={`${classes.root} ${variant === 'page' ? classes.page : ''}`}
    >
      <UndoSnackbar>{children}</UndoSnackbar>
    </div>
  );
}

/** The outermost element of every screen: our type and figures, and a place for what can be undone. */
export function PostmortemsRoot(props: PostmortemsRootProps) {
  return (
    <ThemeProvider theme={quietTheme}>
      <Root {...props} />
    </ThemeProvider>
  );
}
