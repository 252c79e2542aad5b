import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Postmortem, Revision } from 'backstage-plugin-postmortems-common';
import { useCallback, useMemo, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { postmortemsTranslationRef } from '../../translation';
import { LoadError, Section, useLoad } from '../../ui';
import { CompareRange, Comparison } from './Comparison';
import { groupRevisions } from './revisionGroups';
import { RevisionGroupList } from './RevisionGroupList';

const PAGE = 100;

const useStyles = makeStyles({ root: { '@media print': { display: 'none' } } });

/** Who changed what and when, and how any two states differ. */
export function History({ postmortem }: { postmortem: Postmortem }) {
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { revisions, hasOlder, loadOlder, error, retry } =
    useRevisions(postmortem);
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
        />
        {hasOlder && (
          <Button size="small" onClick={loadOlder}>
            {t('report.history.older')}
          </Button>
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

/** The revisions read so far, newest first; the newest page is read again whenever the document moves on. */
function useRevisions(postmortem: Pick<Postmortem, 'ref' | 'seq'>) {
  const api = useApi(postmortemsApiRef);
  const { ref, seq } = postmortem;
  const [pages, setPages] = useState(1);
  const loaded = useLoad(
    async signal => {
      const revisions: Revision[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < pages; page++) {
        const answer = await api.listRevisions(
          ref,
          { limit: PAGE, cursor },
          { signal },
        );
        revisions.push(...answer.items);
        cursor = answer.nextCursor ?? undefined;
        if (!cursor) break;
      }
      return { revisions, hasOlder: cursor !== undefined };
    },
    [api, ref, seq, pages],
  );
  const loadOlder = useCallback(() => setPages(n => n + 1), []);
  return {
    revisions: loaded.value?.revisions ?? [],
    hasOlder: loaded.value?.hasOlder ?? false,
    loadOlder,
    error: loaded.error,
    retry: loaded.retry,
  };
}
