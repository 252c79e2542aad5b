import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { AccessDialog } from '../../report/acts/AccessDialog';
import { TransitionDialog } from '../../report/acts/TransitionDialog';
import { Transition, transitionsFrom } from '../../report/acts/transitions';
import { useMessages } from '../../translation';
import { StatusLabel, useSettings } from '../../ui';
import { useStore } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: '72ch' },
  part: { marginBottom: theme.spacing(4) },
  heading: {
    margin: theme.spacing(0, 0, 1),
    fontSize: 16,
    lineHeight: '24px',
    fontWeight: 600,
  },
  act: {
    display: 'grid',
    gridTemplateColumns: '160px minmax(0, 1fr)',
    alignItems: 'start',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
    '& p': { margin: theme.spacing(0.75, 0) },
  },
}));

/** Where the post-mortem stands, where it can go from here, and who may read it. */
export function ReviewForm({ session }: { session: EditorSession }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { reviewRequired } = useSettings();
  const { ref, may, save } = useStore(session);
  const { row } = useStore(session.rows.header);
  const [transition, setTransition] = useState<Transition>();
  const [access, setAccess] = useState(false);
  const [waiting, setWaiting] = useState(false);

  if (ref === undefined) return <p>{t('editor.review.unmade')}</p>;

  /** What is published or restricted is what the person sees here, so that must have arrived. */
  const whenSaved = async (then: () => void) => {
    setWaiting(true);
    const saved = await session.saved();
    setWaiting(false);
    if (saved) then();
  };
  const transitions = may.transition
    ? transitionsFrom(row.status, reviewRequired)
    : [];
  const document = session.document();

  return (
    <div className={classes.root}>
      <div className={classes.part}>
        <p>
          <StatusLabel status={row.status} visibility={row.visibility} />{' '}
          {t(`editor.review.status.${row.status}`)}
        </p>
        {transitions.map((candidate, i) => (
          <div key={candidate.name} className={classes.act}>
            <Button
              variant={
                i === 0 && row.status !== 'published' ? 'contained' : 'outlined'
              }
              color={
                i === 0 && row.status !== 'published' ? 'primary' : 'default'
              }
              disabled={waiting}
              onClick={() => whenSaved(() => setTransition(candidate))}
            >
              {t(`report.transition.${candidate.name}.act`)}
            </Button>
            <p>{t(`report.transition.${candidate.name}.text`)}</p>
          </div>
        ))}
        {!may.transition && <p>{t('editor.review.mayNotMove')}</p>}
        {save.unsaved && save.kind !== 'saving' && (
          <p role="status">{t('editor.review.unsaved')}</p>
        )}
      </div>
      <div className={classes.part}>
        <h4 className={classes.heading}>{t('report.access.title')}</h4>
        <p>
          {row.visibility === 'open'
            ? t('editor.review.open')
            : t('editor.review.restricted')}
          {row.visibilityReason && ` ${row.visibilityReason}`}
        </p>
        {may.changeAccess && (
          <Button
            variant="outlined"
            disabled={waiting}
            onClick={() => whenSaved(() => setAccess(true))}
          >
            {t('report.acts.access')}
          </Button>
        )}
      </div>
      {transition && document && (
        <TransitionDialog
          postmortem={document}
          transition={transition}
          onClose={() => setTransition(undefined)}
          onReload={() => session.refresh()}
        />
      )}
      {access && document && (
        <AccessDialog
          postmortem={document}
          onClose={() => setAccess(false)}
          onReload={() => session.refresh()}
        />
      )}
    </div>
  );
}
