import { SHARE_WITHIN_HOURS } from 'backstage-plugin-postmortems-common';
import { actionKey } from '../actionItems/actionKey';
import { CalendarEntry, DUE } from './CalendarEntry';
import { DueAction, PlannedPostmortem, shareUntil } from './EntryStore';

/**
 * What calendars say: they are kept elsewhere, and shown to whoever looks over a shoulder. So a restricted
 * post-mortem is named by its reference alone, and nothing of its text is told.
 */
export function entryOfAction(action: DueAction): CalendarEntry {
  const { id, ref, dueOn, updatedAt } = action;
  const key = actionKey(action.number);
  const isOpen = action.visibility === 'open';
  return {
    uid: `${id}${DUE}`,
    starts: dueOn,
    stamp: updatedAt,
    title: isOpen ? `Due: ${key} ${action.action}` : `Due: ${key} of ${ref}`,
    description: `Action item ${key} of ${nameOf(action)}`,
    ref,
  };
}

/** What is planned for a post-mortem: each that is said. */
export function entriesOfPostmortem(
  postmortem: PlannedPostmortem,
): CalendarEntry[] {
  const { id, ref, resolvedAt, isOwed, updatedAt } = postmortem;
  const name = nameOf(postmortem);
  const entry = (
    what: string,
    starts: string | null,
    said: string,
    description: string,
  ): CalendarEntry[] =>
    starts
      ? [
          {
            uid: `${id}.${what}@postmortems`,
            starts,
            stamp: updatedAt,
            title: `${said}: ${name}`,
            description,
            ref,
          },
        ]
      : [];
  return [
    ...entry(
      'publish',
      isOwed && resolvedAt ? shareUntil(resolvedAt) : null,
      'Publish',
      `A report is shared within ${SHARE_WITHIN_HOURS} hours of the resolution.`,
    ),
    ...entry(
      'meeting',
      postmortem.reviewMeetingAt,
      'Review meeting',
      'The post-mortem is gone through together.',
    ),
    ...entry(
      'follow-up',
      postmortem.followUpAt,
      'Follow-up',
      'What was promised, what is done, and did it hold?',
    ),
  ];
}

function nameOf({
  ref,
  title,
  visibility,
}: Pick<DueAction, 'ref' | 'title' | 'visibility'>): string {
  return visibility === 'open' ? `${ref} ${title}` : ref;
}
