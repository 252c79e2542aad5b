import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { useMemo, useState } from 'react';
import { useMessages } from '../../translation';
import { LoadError, Section, useSettings, WaitingButton } from '../../ui';
import { CompareRange, Comparison } from './Comparison';
import { RedactDialog } from './RedactDialog';
import { groupRevisions, RevisionGroup } from './revisionGroups';
import { RevisionGroupList } from './RevisionGroupList';
import { useRevisions } from './useRevisions';

const LINE = 36;
const LINES = 4;

const useStyles = makeStyles({ root: { '@media print': { display: 'none' } } });

/** Who changed what and when, and how any two states differ. */
export function History({ postmortem }: { postmortem: Postmortem }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { revisions, loading, hasOlder, loadOlder, error, retry, reload } =
    useRevisions(postmortem);
  const { isAdministrator } = useSettings();
  const [redacting, setRedacting] = useState<RevisionGroup>();
  const [range, setRange] = useState<CompareRange>();
  const groups = useMemo(() => groupRevisions(revisions), [revisions]);

  return (
    <div className={classes.root}>
      <Section level={3} title={t('report.history.title')}>
        {error && (
          <LoadError
            what={t('report.history.failed')}
            error={error}
            retry={retry}
          />
        )}
        <RevisionGroupList
          groups={groups}
          onShow={group => setRange({ from: group.first - 1, to: group.last })}
          onRedact={isAdministrator ? setRedacting : undefined}
        />
        {redacting && (
          <RedactDialog
            postmortemRef={postmortem.ref}
            group={redacting}
            onClose={() => setRedacting(undefined)}
            onRedacted={() => {
              setRedacting(undefined);
              setRange(undefined);
              reload();
            }}
          />
        )}
        {loading && (
          <div role="status" aria-label={t('report.history.loading')}>
            {Array.from({ length: LINES }, (_, i) => (
              <Skeleton key={i} height={LINE} />
            ))}
          </div>
        )}
        {hasOlder && (
          <WaitingButton size="small" waiting={loading} onClick={loadOlder}>
            {t('report.history.older')}
          </WaitingButton>
        )}
        {groups.length > 0 && (
          <Comparison
            postmortem={postmortem}
            groups={groups}
            range={range}
            onRange={setRange}
          />
        )}
      </Section>
    </div>
  );
}
