import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  lines: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    // A browser lays out only what is seen; the rest is as high as it is likely to be.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 8000px',
  },
});

const LINES = 400;
const CHARACTERS = 10_000;
const RUN = new RegExp(
  `(?:[^\\n]{0,${CHARACTERS / LINES}}\\n?){1,${LINES}}`,
  'g',
);

/** A text as it was written, with the reason why it is not formatted. */
export function PlainText({ why, text }: { why: ReactNode; text: string }) {
  const classes = useStyles();
  return (
    <>
      <Typography variant="caption">{why}</Typography>
      <div>
        {text
          .match(RUN)
          ?.filter(Boolean)
          .map((run, index) => (
            <div key={index} className={classes.lines}>
              {run}
            </div>
          ))}
      </div>
    </>
  );
}
