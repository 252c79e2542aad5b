import type { ListedActionItem } from 'backstage-plugin-postmortems-common';
import { useEntityNames } from '../ui';
import type { Grouping } from './filters';
import { Group, groupItems } from './grouping';
import { useTeams } from './useTeams';

/** The rows under their headings, by the names that the catalog has; none where they are not to be grouped. */
export function useGroups(
  items: ListedActionItem[],
  grouping: Grouping,
): Group[] | null {
  const owners = items.flatMap(item => item.owner ?? []);
  const teams = useTeams(grouping === 'team' ? owners : []);
  const nameOf = useEntityNames([
    ...new Set(
      {
        none: () => [],
        owner: () => owners,
        team: () => owners.flatMap(teams),
        service: () => items.flatMap(item => item.postmortem.affectedEntities),
        postmortem: () => [],
      }[grouping](),
    ),
  ]);
  return grouping === 'none'
    ? null
    : groupItems(items, grouping, { name: ref => nameOf(ref).title, teams });
}
