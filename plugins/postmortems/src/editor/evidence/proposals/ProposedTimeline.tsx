import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import { useCallback, useId, useRef } from 'react';
import { useMessages } from '../../../translation';
import { LoadError } from '../../../ui';
import { useStore } from '../../../ui/useStore';
import type { EditorSession } from '../../session/EditorSession';
import { usePartStyles } from '../usePartStyles';
import { arrange } from './arrange';
import { Dismissed } from './Dismissed';
import { ProposalList } from './ProposalList';
import { useProposalActs } from './useProposalActs';

const useStyles = makeStyles(theme => ({
  hint: {
    margin: theme.spacing(0, 0, 1),
    maxWidth: '72ch',
    color: theme.palette.text.secondary,
  },
}));

export interface ProposedTimelineProps {
  session: EditorSession;
  mayEdit: boolean;
}

/** The timeline that the artefacts propose, to be gone through one by one. */
export function ProposedTimeline({ session, mayEdit }: ProposedTimelineProps) {
  const classes = useStyles();
  const part = usePartStyles();
  const { t } = useMessages();
  const { artefacts, proposals } = useStore(session.evidence);
  const rows = useStore(session.rows.events);
  const events = useStore(session.rows.events.contents);
  const acts = useProposalActs(session);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = useCallback(() => heading.current?.focus(), []);
  const titles = new Map(artefacts.value?.map(row => [row.id, row.title]));
  const titleOf = (id: string) => titles.get(id);
  const { open, dismissed } = arrange(proposals.value ?? [], events, key => {
    const event = session.evidence.acceptedAs.get(key);
    return rows.some(row => row.key === event);
  });

  return (
    <section aria-labelledby={headingId} className={part.section}>
      <div className={part.head}>
        <h4 id={headingId} ref={heading} tabIndex={-1} className={part.heading}>
          {t('editor.evidence.proposals.title')}
        </h4>
        {mayEdit && open.length > 1 && (
          <Button
            size="small"
            variant="outlined"
            onClick={() => {
              acts.accept(open);
              focusHeading();
            }}
          >
            {t('editor.evidence.proposals.acceptAll')}
          </Button>
        )}
      </div>
      {acts.problem && (
        <Alert severity="warning" onClose={acts.dismissProblem}>
          {acts.problem}
        </Alert>
      )}
      {proposals.error && (
        <LoadError
          what={t('editor.evidence.proposals.failed')}
          error={proposals.error}
          retry={() => session.evidence.look()}
        />
      )}
      {!proposals.value && !proposals.error && (
        <Skeleton
          variant="rect"
          height={160}
          role="status"
          aria-label={t('editor.evidence.proposals.loading')}
        />
      )}
      {proposals.value && open.length === 0 && (
        <p className={classes.hint}>
          {proposals.value.length === 0
            ? t('editor.evidence.proposals.nothing')
            : t('editor.evidence.proposals.allDone')}
        </p>
      )}
      {open.length > 0 && (
        <>
          {mayEdit && (
            <p className={classes.hint}>
              {t('editor.evidence.proposals.hint')}
            </p>
          )}
          <ProposalList
            session={session}
            proposals={open}
            acts={acts}
            mayEdit={mayEdit}
            titleOf={titleOf}
            labelledBy={headingId}
            onEmpty={focusHeading}
          />
        </>
      )}
      <Dismissed
        proposals={dismissed}
        mayEdit={mayEdit}
        titleOf={titleOf}
        onTakeUp={acts.takeUp}
      />
    </section>
  );
}
