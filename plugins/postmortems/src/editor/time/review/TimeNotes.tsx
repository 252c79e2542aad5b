import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { TimeCorrection } from 'backstage-plugin-postmortems-common/review';
import { useMessages } from '../../../translation';
import { formatDay, formatTime, useUndo } from '../../../ui';
import { usePartAddress } from '../../page/usePartAddress';
import type { TimeReview } from './TimeReview';
import { useFindingWords } from './useFindingWords';
import type { TimeNotesOf } from './useTimeNotes';

const useStyles = makeStyles(theme => ({
  // Over what stands below, so that nothing moves when somebody comes and goes.
  root: {
    position: 'absolute',
    zIndex: 2,
    top: '100%',
    left: 0,
    width: 'max-content',
    maxWidth: '100%',
    padding: theme.spacing(0.5, 1),
    fontSize: 13,
    lineHeight: '20px',
    color: theme.palette.text.primary,
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    boxShadow: theme.shadows[2],
  },
  finding: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    minHeight: 32,
  },
}));

export interface TimeNotesProps {
  review: TimeReview;
  notes: TimeNotesOf;
  /** True while somebody is at the time. */
  shown: boolean;
  /** Takes the focus back to the time, as what was pressed is gone. */
  onCorrected: () => void;
}

/** Says below a time why it is worth a second look, and sets it right with one press. */
export function TimeNotes(props: TimeNotesProps) {
  const { review, notes, shown, onCorrected } = props;
  const wordsOf = useFindingWords(review);
  const classes = useStyles();
  const { t } = useMessages();
  const offerUndo = useUndo();
  const address = usePartAddress();

  const correct = (correction: TimeCorrection) => {
    const undo = review.correct(correction);
    const at = correction.time.occurredAt!;
    const time = t('editor.time.utc', {
      day: formatDay(at),
      time: formatTime(at),
    });
    offerUndo({ message: t('editor.time.review.corrected', { time }), undo });
    onCorrected();
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- nothing to press, only what is in it
    <div
      id={notes.id}
      className={classes.root}
      hidden={!shown}
      data-below
      // The focus stays where it is: some browsers give none to a button that is pressed.
      onMouseDown={event => event.preventDefault()}
    >
      {notes.findings.map(finding => {
        const { text, acts } = wordsOf(finding);
        return (
          <div key={finding.check} className={classes.finding}>
            <span>{text}</span>
            {acts.map(({ name, correction }) => (
              <Button
                key={name}
                size="small"
                variant="outlined"
                onClick={() => correct(correction)}
              >
                {name}
              </Button>
            ))}
            {finding.check === 'no_zone' && finding.evidenceId && (
              <Link to={address('evidence')}>
                {t('editor.time.review.toEvidence')}
              </Link>
            )}
          </div>
        );
      })}
    </div>
  );
}
