import {
  daysBetween,
  Header,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { ActionCounts } from '../ActionReminderStore';
import { LAST_CALL_DAYS } from '../lastCall';
import { Cause, Notice } from './Notice';

/** To the facilitator, else the authors, on the day of the follow-up, which the payload has in `day`. */
export function followUp(options: {
  countActions: (postmortemId: string) => Promise<ActionCounts>;
  /** Whether somebody has written its notes. */
  hasNotes: (postmortemId: string) => Promise<boolean>;
  now: () => Date;
}): Notice {
  const { countActions, hasNotes, now } = options;
  const concerned = async (
    { payload, postmortemId }: Cause,
    header: Header,
  ): Promise<string[]> => {
    const { followUpAt, facilitator, authors } = header;
    if (!followUpAt || followUpAt !== payload.day) return [];
    const late = daysBetween(followUpAt, utcDay(now()));
    if (late < 0 || late > LAST_CALL_DAYS) return [];
    if (await hasNotes(postmortemId)) return [];
    return facilitator ? [facilitator] : authors;
  };
  return {
    audienceOf: concerned,
    holdsFor: async (userRef, cause, header) =>
      (await concerned(cause, header)).includes(userRef),
    say: async ({ postmortemId }, name) => ({
      title: `Follow-up: ${name}`,
      description: toldInFigures(await countActions(postmortemId)),
    }),
  };
}

function toldInFigures(counts: ActionCounts): string {
  const { done, recurred, open, waitingForProof, wontDo } = counts;
  const total = done + open + waitingForProof + wontDo;
  if (total === 0) return 'It has no actions.';
  const letGo = wontDo > 0 ? `, ${wontDo} won't be done` : '';
  const held =
    done > 0 ? ` Of those done, ${done - recurred} of ${done} held.` : '';
  return `Actions: ${done} done, ${open} open, ${waitingForProof} waiting for proof${letGo}.${held}`;
}
