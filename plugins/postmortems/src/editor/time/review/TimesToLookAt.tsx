import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { MILESTONES } from 'backstage-plugin-postmortems-common';
import type { TimeFinding } from 'backstage-plugin-postmortems-common/review';
import { useRef } from 'react';
import { useMessages } from '../../../translation';
import { useStore } from '../../../ui/useStore';
import { usePartAddress } from '../../page/usePartAddress';
import { nameOf, TimeReview } from './TimeReview';

const useStyles = makeStyles(theme => ({
  // Always a line, so that nothing moves when there is something to look at.
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 3),
    minHeight: 32,
  },
  group: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

export interface TimesToLookAtProps {
  review: TimeReview;
  /** The keys of the events in the order in which they stand. */
  order: () => readonly string[];
  /** Takes the focus to the time of one. */
  onShow: (key: string) => void;
}

/** How many times are worth a second look, and the way to each of them. */
export function TimesToLookAt({ review, order, onShow }: TimesToLookAtProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const address = usePartAddress();
  const findings = useStore(review);
  const last = useRef<string>();

  const isAssumed = ({ check }: TimeFinding) => check === 'no_zone';
  const keys = order().filter(id =>
    findings.has(nameOf({ kind: 'event', id })),
  );
  const findingsAt = (id: string) =>
    findings.get(nameOf({ kind: 'event', id })) ?? [];
  const toLookAt = keys.filter(key => !findingsAt(key).every(isAssumed));
  const assumed = keys.filter(key => findingsAt(key).every(isAssumed));
  const milestones = MILESTONES.filter(id =>
    findings.has(nameOf({ kind: 'milestone', id })),
  ).length;

  /** The next one below that which was shown last; behind the last, the first. */
  const showNext = (among: readonly string[]) => {
    const all = order();
    const from = last.current ? all.indexOf(last.current) : -1;
    const next = among.find(key => all.indexOf(key) > from) ?? among[0];
    last.current = next;
    onShow(next);
  };
  const group = (words: string, among: readonly string[]) =>
    among.length > 0 && (
      <span className={classes.group}>
        <span>{words}</span>
        <Button
          size="small"
          variant="outlined"
          aria-label={t('editor.time.review.nextOf', { what: words })}
          onClick={() => showNext(among)}
        >
          {t('editor.time.review.next')}
        </Button>
      </span>
    );

  return (
    <div className={classes.root} role="status">
      {group(
        t('editor.time.review.count', { count: toLookAt.length }),
        toLookAt,
      )}
      {group(
        t('editor.time.review.withoutZone', { count: assumed.length }),
        assumed,
      )}
      {milestones > 0 && (
        <Link to={address('incident')}>
          {t('editor.time.review.underIncident', { count: milestones })}
        </Link>
      )}
    </div>
  );
}
