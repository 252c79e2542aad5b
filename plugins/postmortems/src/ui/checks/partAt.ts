import type { CheckPlace } from 'backstage-plugin-postmortems-common';

/** The part of the editor that a check speaks of, as it stands behind the `#` of the address. */
export type CheckedPart =
  | 'incident'
  | 'evidence'
  | 'timeline'
  | 'factors'
  | 'actions'
  | 'review'
  | `section-${string}`;

/** Facts of the review that are written where the others of the incident are. */
const WITH_THE_INCIDENT = ['reviewMeetingAt', 'reviewedAt', 'followUpAt'];

/** Where in the editor a place is, so that whoever is told of it can go there. */
export function partAt({ part, id, field }: CheckPlace): CheckedPart {
  switch (part) {
    case 'section':
      return `section-${id}`;
    case 'action_items':
      return 'actions';
    case 'incident':
      return field === 'visibility' ? 'review' : 'incident';
    case 'review':
      return field && WITH_THE_INCIDENT.includes(field) ? 'incident' : 'review';
    default:
      return part;
  }
}
