import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import {
  type CommentTarget,
  shortened,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { BubbleIcon } from './BubbleIcon';
import { useComments } from './CommentsContext';
import { LONGEST_NAME } from './targets';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'flex-start',
    gap: 2,
    minWidth: 24,
    height: 24,
    // Taller than the line it stands in, and still does not part it from the next.
    margin: theme.spacing(-0.5, 0, -0.5, 0.5),
    padding: theme.spacing(0, 0.5),
    borderRadius: theme.shape.borderRadius,
    fontSize: 12,
    lineHeight: '16px',
    verticalAlign: 'middle',
    color: theme.palette.text.secondary,
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': {
      opacity: 1,
      outline: `2px solid ${theme.palette.primary.main}`,
    },
    '@media print': { display: 'none' },
  },
  // Where nothing is said, it waits until somebody comes near; a finger cannot.
  unused: {
    opacity: 0,
    'tr:hover &, *:hover > &': { opacity: 1 },
    '@media (hover: none)': { opacity: 0.65 },
  },
}));

export interface CommentMarkProps {
  target: CommentTarget;
  /** What it is called: the title of a section, `AI-004`. */
  label: string;
}

/** How many comments there are on a part of the report, and the way to them. */
export function CommentMark({ target, label }: CommentMarkProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const comments = useComments();
  if (!comments) return null;
  const count = comments.countOf(target);
  const name = shortened(label, LONGEST_NAME);
  const words = () => {
    if (!count) return t('report.comments.mark', { what: name });
    const what = t('report.comments.marked', {
      count: count.comments,
      what: name,
    });
    return count.openThreads ? what : t('report.comments.settled', { what });
  };
  return (
    <ButtonBase
      className={`${classes.root} ${count ? '' : classes.unused}`}
      aria-label={words()}
      title={words()}
      onClick={() => comments.open(target)}
    >
      <BubbleIcon />
      {count?.comments}
    </ButtonBase>
  );
}
