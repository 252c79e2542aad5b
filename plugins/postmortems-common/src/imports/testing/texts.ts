import {
  DEFAULT_ACTIONS,
  DEFAULT_COLLECT,
  DEFAULT_CATEGORIES,
  DEFAULT_SEVERITIES,
  DEFAULT_TEMPLATES,
  Settings,
} from '../../model';

export const settings: Settings = {
  severities: DEFAULT_SEVERITIES,
  templates: DEFAULT_TEMPLATES,
  categories: DEFAULT_CATEGORIES,
  reviewRequired: false,
  approvalsNeeded: 0,
  collect: DEFAULT_COLLECT,
  actions: DEFAULT_ACTIONS,
};

/** A post-mortem of another house: one incident, with days as headings of its timeline. */
export const aDocument = `# Print queue stuck

2024-03-01, severity 2

## What happened

No labels were printed.

## Timeline (UTC)

### 2024-03-01

- 10:05 Queue stops

### 2024-03-02

- 09:00 All well

## Action items

- [ ] Watch the queue
`;
