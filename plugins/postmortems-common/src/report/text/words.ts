import type {
  ActionStatus,
  ActionType,
  IncidentKind,
  Layer,
  LinkKind,
  Milestone,
  Priority,
  RunbookHelp,
  Status,
} from '../../model';

/** What a report calls the values of a closed set, and which value a word stands for. */
export interface Words<T extends string> {
  of(value: T): string;
  read(word: string): T | undefined;
}

function words<T extends string>(names: Record<T, string>): Words<T> {
  const values = new Map(
    Object.entries<string>(names).map(([value, name]) => [
      name.toLowerCase(),
      value as T,
    ]),
  );
  return {
    of: value => names[value],
    read: word => values.get(word.trim().toLowerCase()),
  };
}

export const kindWords = words<IncidentKind>({
  incident: 'Incident',
  near_miss: 'Near miss',
});

export const statusWords = words<Status>({
  draft: 'Draft',
  in_review: 'In review',
  published: 'Published',
});

export const milestoneWords = words<Milestone>({
  started: 'Started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
});

export const linkWords = words<LinkKind>({
  runbook: 'Runbook',
  incident: 'Incident',
  channel: 'Channel',
  dashboard: 'Dashboard',
  change: 'Change',
  other: 'Other',
});

/** The headings of the three layers. */
export const layerWords = words<Layer>({
  immediate: 'Immediate Cause',
  contributing: 'Contributing Factors',
  systemic: 'Systemic Issues',
});

export const priorityWords = words<Priority>({
  high: 'High',
  medium: 'Medium',
  low: 'Low',
});

export const actionTypeWords = words<ActionType>({
  prevent: 'Prevent',
  detect: 'Detect',
  mitigate: 'Mitigate',
  repair: 'Repair',
  process: 'Process',
});

export const actionStatusWords = words<ActionStatus>({
  open: 'Open',
  in_progress: 'In progress',
  done: 'Done',
  verified: 'Verified',
  wont_do: "Won't do",
});

export const runbookHelpWords = words<RunbookHelp>({
  yes: 'yes',
  partly: 'partly',
  no: 'no',
});
