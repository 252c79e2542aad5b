import type {
  ListedActionItem,
  PostmortemMention,
} from 'backstage-plugin-postmortems-common';
import type { Grouping } from './filters';

/** Rows that stand under one heading. */
export interface Group {
  /**
   * What they share: an entity, or the reference of their post-mortem; none for those that have no owner,
   * team or service.
   */
  key: string | null;
  items: ListedActionItem[];
}

/** What the catalog says about the people and things that the rows name. */
export interface GroupingNames {
  /** What a person calls an entity; decides the order. */
  name(entityRef: string): string;
  /** The groups an owner belongs to; a group is its own team. */
  teams(owner: string): string[];
}

/**
 * The rows under their headings, by name, with those under none last; post-mortems the newest first. The order
 * says nothing about anybody, and within a group the rows stay as they came: most overdue first. A row that belongs to
 * several teams or services stands under each of them.
 */
export function groupItems(
  items: ListedActionItem[],
  grouping: Exclude<Grouping, 'none'>,
  names: GroupingNames,
): Group[] {
  const groups = new Map<string | null, ListedActionItem[]>();
  for (const item of items) {
    const keys = keysOf(item, grouping, names);
    for (const key of keys.length ? new Set(keys) : [null]) {
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  }
  return [...groups]
    .map(([key, members]) => ({ key, items: members }))
    .sort((a, b) =>
      grouping === 'postmortem'
        ? newestFirst(a.items[0].postmortem, b.items[0].postmortem)
        : byName(a.key, b.key, names),
    );
}

function keysOf(
  item: ListedActionItem,
  grouping: Exclude<Grouping, 'none'>,
  names: GroupingNames,
): string[] {
  switch (grouping) {
    case 'postmortem':
      return [item.postmortem.ref];
    case 'service':
      return item.postmortem.affectedEntities;
    case 'team':
      return item.owner ? names.teams(item.owner) : [];
    default:
      return item.owner ? [item.owner] : [];
  }
}

/** Their references begin with the day. */
function newestFirst(a: PostmortemMention, b: PostmortemMention): number {
  return b.ref.localeCompare(a.ref);
}

function byName(
  a: string | null,
  b: string | null,
  names: GroupingNames,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return names.name(a).localeCompare(names.name(b)) || a.localeCompare(b);
}
