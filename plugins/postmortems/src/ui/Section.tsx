import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useId } from 'react';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(4), minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  title: { fontSize: 16, lineHeight: '24px', fontWeight: 600 },
}));

export interface SectionProps {
  title: ReactNode;
  /** What stands at the right of the heading. */
  aside?: ReactNode;
  /** Level in the outline of the page; the framework's header is level 1. */
  level?: 2 | 3;
  id?: string;
  children: ReactNode;
}

/** A part of a screen under a heading that names it, also for those who jump from heading to heading. */
export function Section(props: SectionProps) {
  const { title, aside, level = 2, id, children } = props;
  const classes = useStyles();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} id={id} className={classes.root}>
      <div className={classes.head}>
        <Typography
          id={titleId}
          component={level === 2 ? 'h2' : 'h3'}
          className={classes.title}
        >
          {title}
        </Typography>
        {aside}
      </div>
      {children}
    </section>
  );
}
