import { mentionsIn } from 'backstage-plugin-postmortems-common';

/** Characters that would mean something to Markdown within the text of a link. */
const SPECIAL = /[\\`*_[\]<>!&~|]/g;

/**
 * A comment with its mentions as links that name people.
 * @param nameOf - what people call a user
 * @param addressOf - where the user's page is
 */
export function linkMentions(
  body: string,
  nameOf: (userRef: string) => string,
  addressOf: (userRef: string) => string,
): string {
  let linked = '';
  let done = 0;
  for (const { start, end, userRef } of mentionsIn(body)) {
    const name = nameOf(userRef).replace(SPECIAL, '\\$&');
    linked += `${body.slice(done, start)}[@${name}](${addressOf(userRef)})`;
    done = end;
  }
  return linked + body.slice(done);
}
