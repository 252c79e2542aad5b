import type { ActionTemplate } from './settings';

/** What usually follows from the categories for which something usually does. */

export const RUNBOOK_ACTION: ActionTemplate = {
  title: 'Create runbook: {{topic}}',
  type: 'mitigate',
  priority: 'medium',
  outline: `# {{topic}}

Service: {{service}}. Last tried: (day, by a role).

## When this applies

- The alert, message or graph that leads here, with its link
- How to tell it from what looks alike

## Before you begin

- Access and tools that are needed
- Whom to tell, and where

## Steps

1. What to look at, the command, and what it shows when things are well
2. What to do, the command, and how long it takes
3. How to see that it worked

## If it does not help

- How to undo the steps above
- Whom to call next, and after how long

## Afterwards

- What to keep for the post-mortem
`,
};

export const MONITORING_ACTION: ActionTemplate = {
  title: 'Add alert: {{topic}}',
  type: 'detect',
  priority: 'medium',
  outline: `groups:
  - name: "{{service}}"
    rules:
      - alert: "{{name}}"
        # In place of this, what users would have felt first, and from which figure on.
        expr: |
          sum(rate(http_requests_total{job="{{service}}", code=~"5.."}[5m]))
            / sum(rate(http_requests_total{job="{{service}}"}[5m])) > 0.05
        for: 5m
        labels:
          severity: page
        annotations:
          summary: "{{topic}}"
          runbook_url: "https://runbooks.example.com/{{service}}"
`,
};

export const TESTING_ACTION: ActionTemplate = {
  title: 'Add test: {{topic}}',
  type: 'prevent',
  priority: 'medium',
  outline: `{{name}}

Given: the state of {{service}} and of what it depends on, as it was before the incident
When: what set it off, at the size that it had
Then: what users should have met instead
It runs: before each release, or every night
`,
};
