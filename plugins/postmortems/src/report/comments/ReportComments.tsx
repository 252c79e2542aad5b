import { useApi } from '@backstage/core-plugin-api';
import { type Postmortem, UUID } from 'backstage-plugin-postmortems-common';
import { ReactNode, useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { postmortemsApiRef } from '../../api';
import { useLoad } from '../../ui';
import { type Comments, CommentsContext } from './CommentsContext';
import { CommentsPanel } from './CommentsPanel';
import { nameOfTarget } from './targets';
import { COMMENT_PARAM, type View } from './View';

/** Lets the parts of a report be commented on: counts for the marks beside them, and the panel. */
export function ReportComments(props: {
  postmortem: Postmortem;
  children: ReactNode;
}) {
  const { postmortem, children } = props;
  const { ref } = postmortem;
  const api = useApi(postmortemsApiRef);
  const counts = useLoad(
    async signal => (await api.countComments(ref, { signal })).items,
    [api, ref],
  );
  const [params, setParams] = useSearchParams();
  const linked = params.get(COMMENT_PARAM);
  const [chosen, setChosen] = useState<View>();
  const view: View | undefined =
    linked && UUID.test(linked)
      ? { kind: 'thread', commentId: linked }
      : chosen;

  const show = useCallback(
    (next: View | undefined) => {
      setChosen(next);
      setParams(
        now => {
          now.delete(COMMENT_PARAM);
          return now;
        },
        { replace: true },
      );
    },
    [setParams],
  );

  const { value } = counts;
  const comments = useMemo<Comments>(() => {
    const byTarget = new Map(
      value?.map(count => [nameOfTarget(count.target), count]),
    );
    return {
      countOf: target => byTarget.get(nameOfTarget(target)),
      total: value?.reduce((sum, count) => sum + count.comments, 0) ?? 0,
      open: target =>
        setChosen(target ? { kind: 'target', target } : { kind: 'all' }),
    };
  }, [value]);

  return (
    <CommentsContext.Provider value={comments}>
      {children}
      {view && (
        <CommentsPanel
          postmortem={postmortem}
          view={view}
          onView={show}
          onClose={() => show(undefined)}
          onChanged={counts.retry}
        />
      )}
    </CommentsContext.Provider>
  );
}
