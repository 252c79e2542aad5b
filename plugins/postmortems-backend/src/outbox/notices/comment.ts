import { Header } from 'backstage-plugin-postmortems-common';
import { Cause, Notice } from './Notice';

/** What the room of comments knows: whom one concerns by now; nobody of one that is deleted. */
export type RecipientsOfComment = (
  cause: Cause,
  header: Header,
) => Promise<string[]>;

/** Of comments and of those whom they name. The payload has `commentId`; the words of a comment are not sent. */
export function commentNotices(
  recipientsOf: RecipientsOfComment,
): Record<'comment' | 'mention', Notice> {
  const notice = (said: string): Notice => ({
    audienceOf: recipientsOf,
    holdsFor: async (userRef, cause, header) =>
      (await recipientsOf(cause, header)).includes(userRef),
    say: ({ payload }, name) => ({
      title: `${said} ${name}`,
      place: `?comment=${payload.commentId}`,
    }),
  });
  return {
    comment: notice('New comment on'),
    mention: notice('You were mentioned on'),
  };
}
