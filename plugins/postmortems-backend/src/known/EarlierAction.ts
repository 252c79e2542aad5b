import {
  ActionStatus,
  PostmortemMention,
} from 'backstage-plugin-postmortems-common';
import { joinedMention } from '../postmortems/mention';
import { RecordedAction } from './standingAt';

/** An action of an earlier post-mortem, with the factor that it addresses. */
export interface EarlierAction extends RecordedAction {
  id: string;
  number: number;
  title: string;
  postmortemId: string;
  postmortem: PostmortemMention;
  /** What its post-mortem is about too: the service's own where there is one, the first by its name. */
  entityRef: string;
  factor: {
    id: string;
    statement: string;
    category: string | null;
    categorySource: string;
    rootId: string | null;
    patternSource: string;
  } | null;
}

/** @param row - of the action, with what is told of its post-mortem and `entity_ref` */
export function toEarlier(row: any, factor?: any): EarlierAction {
  return {
    ...{ id: row.id, number: row.number, title: row.title },
    status: row.status as ActionStatus,
    dueOn: row.due_on,
    createdAt: row.created_at,
    promisedAt: promisedAt(row),
    postmortemId: row.postmortem_id,
    postmortem: joinedMention(row),
    entityRef: row.entity_ref,
    factor: factor
      ? {
          ...{ id: factor.id, statement: factor.statement },
          category: factor.category,
          categorySource: factor.category_source,
          rootId: factor.root_id,
          patternSource: factor.pattern_source,
        }
      : null,
  };
}

/** An import tells of the past: what it says was promised when it was published, not when it was brought here. */
function promisedAt({
  imported,
  created_at,
  published_at,
  happened_at,
}: any): string {
  const told = published_at ?? happened_at;
  return imported && told < created_at ? told : created_at;
}
