import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  block: {
    marginBottom: theme.spacing(3),
    overflowWrap: 'anywhere',
  },
  title: {
    marginBottom: theme.spacing(0.5),
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 600,
  },
  fact: { margin: theme.spacing(0, 0, 1), '& dd': { margin: 0 } },
  name: {
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
  },
}));

/** One block of the side column. */
export function AsideBlock(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.block}>
      <Typography component="h3" className={classes.title}>
        {props.title}
      </Typography>
      {props.children}
    </div>
  );
}

/** A name, and below it what there is to say. */
export function AsideFact(props: { name: ReactNode; children: ReactNode }) {
  const classes = useStyles();
  return (
    <dl className={classes.fact}>
      <dt className={classes.name}>{props.name}</dt>
      <dd>{props.children}</dd>
    </dl>
  );
}
