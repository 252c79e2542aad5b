import Button from '@material-ui/core/Button';
import Collapse from '@material-ui/core/Collapse';
import { makeStyles } from '@material-ui/core/styles';
import {
  ActionReview,
  ReviewDecision,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../translation';
import { formatDay, reasonOf, visuallyHidden } from '../ui';
import { ActionCard } from './ActionCard';
import { Entry } from './agenda';
import { AgendaList } from './AgendaList';
import { AskingDecision, asks, DecisionDialog } from './DecisionDialog';
import { choicesFor, DECISION_KEYS } from './decisions';
import { Key } from './Key';
import { KeysDialog } from './KeysDialog';
import { useKeys } from '../ui/useKeys';
import { Problem, useMeeting } from './useMeeting';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 360px',
    gap: theme.spacing(4),
    alignItems: 'start',
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
    marginBottom: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
  position: { fontWeight: 600, color: theme.palette.text.primary },
  // Of the height of most actions, so that the buttons stay where they are from one to the next.
  card: { minHeight: 208 },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
    '& button': { textTransform: 'none' },
    '& kbd': { marginLeft: theme.spacing(1) },
    // On the button's own colour.
    '& [class*=contained] kbd': { color: 'inherit', borderColor: 'inherit' },
  },
  walk: {
    paddingTop: theme.spacing(2),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  problem: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0, 0),
    fontWeight: 600,
  },
  end: { margin: theme.spacing(2, 0, 0) },
  announced: visuallyHidden,
  agenda: {
    maxHeight: 'calc(100vh - 240px)',
    overflowY: 'auto',
    [theme.breakpoints.down('md')]: { maxHeight: 'none' },
  },
}));

export interface MeetingViewProps {
  begun: ActionReview;
  agenda: Entry[];
  since: string;
  onFinish: () => void;
  finishing: boolean;
}

/** One action after the other: what it is, and what to decide of it. */
export function MeetingView(props: MeetingViewProps) {
  const { begun, agenda, since, onFinish, finishing } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const meeting = useMeeting(begun, agenda);
  const { entries, at, go, decided, saving, problem, decide, undo } = meeting;
  const [asking, setAsking] = useState<AskingDecision | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const entry = entries[at];
  const item = entry?.item;
  const choices = item ? choicesFor(item) : [];

  const choose = (decision: ReviewDecision) => {
    if (saving) return;
    if (asks(decision)) setAsking(decision);
    else if (decision === 'kept') decide(decision);
    else {
      const status = decision === 'verified' ? 'verified' : 'open';
      decide(decision, { status });
    }
  };
  const finish = finishing ? undefined : onFinish;

  useKeys({
    j: () => go(at + 1),
    arrowdown: () => go(at + 1),
    k: () => go(at - 1),
    arrowup: () => go(at - 1),
    ...Object.fromEntries(
      choices.map(decision => [
        DECISION_KEYS[decision],
        () => choose(decision),
      ]),
    ),
    u: saving ? undefined : undo,
    f: finish,
    '?': () => setShowsKeys(true),
  });

  const sectionOf = ({ section }: Entry) =>
    section === 'fresh'
      ? t('weeklyReview.section.fresh', { day: formatDay(since) })
      : t(`weeklyReview.section.${section}`);
  const place = {
    position: String(at + 1),
    total: String(entries.length),
  };
  const shown = item ?? entry?.reviewed;
  const left = entries.length - decided;

  return (
    <div className={classes.root}>
      <div>
        <div className={classes.head}>
          <span className={classes.position}>
            {t('weeklyReview.position', place)}
          </span>
          {entry && <span>{sectionOf(entry)}</span>}
          <span>
            {t('weeklyReview.progress', {
              decided: String(decided),
              total: place.total,
            })}
          </span>
        </div>
        <div aria-live="polite" className={classes.announced}>
          {shown &&
            t('weeklyReview.announced', {
              ...place,
              section: sectionOf(entry),
              key: shown.key,
              title: shown.title,
            })}
        </div>
        <div className={classes.card}>
          {entry && <ActionCard entry={entry} />}
          {entry?.reviewed && (
            <p>
              {t('weeklyReview.card.decided', {
                decision: t(`weeklyReview.decision.${entry.reviewed.decision}`),
              })}
            </p>
          )}
          {problem && <ProblemLine problem={problem} />}
        </div>
        <div className={classes.acts}>
          {choices.map(decision => (
            <Button
              key={decision}
              size="small"
              variant="outlined"
              aria-disabled={saving}
              onClick={() => choose(decision)}
            >
              {t(`weeklyReview.act.${decision}`)}
              <Key name={DECISION_KEYS[decision]} />
            </Button>
          ))}
        </div>
        <div className={`${classes.acts} ${classes.walk}`}>
          <Button size="small" disabled={at <= 0} onClick={() => go(at - 1)}>
            {t('weeklyReview.act.previous')}
            <Key name="k" />
          </Button>
          <Button
            size="small"
            disabled={at >= entries.length - 1}
            onClick={() => go(at + 1)}
          >
            {t('weeklyReview.act.next')}
            <Key name="j" />
          </Button>
          <Button size="small" disabled={!undo || saving} onClick={undo}>
            {t('weeklyReview.act.undo')}
            <Key name="u" />
          </Button>
          <Button size="small" onClick={() => setShowsKeys(true)}>
            {t('weeklyReview.act.keys')}
            <Key name="?" />
          </Button>
          <Button
            size="small"
            variant="contained"
            color="primary"
            disabled={finishing}
            onClick={finish}
          >
            {t('weeklyReview.act.finish')}
            <Key name="f" />
          </Button>
        </div>
        <Collapse in={left === 0}>
          <p className={classes.end}>{t('weeklyReview.end.all')}</p>
        </Collapse>
      </div>
      <div className={classes.agenda}>
        <AgendaList entries={entries} at={at} since={since} onGo={go} />
      </div>
      {asking && item && (
        <DecisionDialog
          item={item}
          decision={asking}
          onCancel={() => setAsking(null)}
          onSave={change => {
            setAsking(null);
            decide(asking, change);
          }}
        />
      )}
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

function ProblemLine({ problem }: { problem: Problem }) {
  const classes = useStyles();
  const { t } = useMessages();
  const words = () => {
    switch (problem.kind) {
      case 'failed':
        return t('weeklyReview.problem.failed', {
          reason: t(reasonOf(problem.error)),
        });
      case 'unnoted':
        return t('weeklyReview.problem.unnoted', {
          reason: t(reasonOf(problem.error)),
        });
      default:
        return t(`weeklyReview.problem.${problem.kind}`);
    }
  };
  return (
    <p role="alert" className={classes.problem}>
      {words()}
      {problem.kind === 'unnoted' && (
        <Button size="small" variant="outlined" onClick={problem.again}>
          {t('weeklyReview.problem.note')}
        </Button>
      )}
    </p>
  );
}
