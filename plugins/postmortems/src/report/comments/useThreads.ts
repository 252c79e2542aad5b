import { useApi } from '@backstage/core-plugin-api';
import type {
  Comment,
  CommentThread,
  CommentThreadPage,
} from 'backstage-plugin-postmortems-common';
import { useEffect, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useLoad } from '../../ui';
import { withComment } from './threads';
import { keyOfView, type View } from './View';

/** The threads of a view, as far as they were asked for. */
export interface Threads {
  /** Undefined until they are known. */
  items?: CommentThread[];
  error?: Error;
  retry: () => void;
  /** Asks for the next ones; undefined where there are none. */
  more?: () => void;
  /** Takes over a comment as the server has it now. */
  take: (comment: Comment) => void;
}

export function useThreads(ref: string, view: View): Threads {
  const api = useApi(postmortemsApiRef);
  const [cursor, setCursor] = useState<string>();
  const [shown, setShown] = useState<CommentThreadPage>();

  const load = async (signal: AbortSignal): Promise<CommentThreadPage> => {
    switch (view.kind) {
      case 'thread': {
        const { commentId } = view;
        const thread = await api.getCommentThread(ref, commentId, { signal });
        return { items: [thread], nextCursor: null };
      }
      case 'target': {
        const { kind, key } = view.target;
        const query = { kind, key: key ?? undefined, cursor };
        return api.listComments(ref, query, { signal });
      }
      default:
        return api.listComments(ref, { cursor }, { signal });
    }
  };
  const page = useLoad(load, [api, ref, keyOfView(view), cursor]);

  const { value } = page;
  useEffect(() => {
    if (!value) return;
    setShown(now => ({
      ...value,
      items: [
        ...(cursor && now ? now.items : []).filter(
          ({ id }) => !value.items.some(thread => thread.id === id),
        ),
        ...value.items,
      ],
    }));
    // Once for each page that comes; the cursor is that of the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);

  return {
    items: shown?.items,
    error: page.error,
    retry: page.retry,
    more:
      shown?.nextCursor && !page.loading
        ? () => setCursor(shown.nextCursor!)
        : undefined,
    take: comment =>
      setShown(now => ({
        nextCursor: now?.nextCursor ?? null,
        items: withComment(now?.items ?? [], comment),
      })),
  };
}
