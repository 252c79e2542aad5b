import type { ActionItem, Header } from '../model';

/** A document, as far as it names people and teams. */
export interface NamesPeople
  extends Pick<Header, 'authors' | 'reviewers' | 'facilitator' | 'members'> {
  actionItems: readonly Pick<ActionItem, 'owner' | 'sponsor'>[];
}

/**
 * The people and teams that a document itself names, by their refs: whose names are asked for where its language is
 * looked at, in the browser and on the server.
 */
export function peopleNamedIn({
  actionItems,
  ...header
}: NamesPeople): string[] {
  const { authors, reviewers, facilitator, members } = header;
  const acting = actionItems.flatMap(({ owner, sponsor }) => [owner, sponsor]);
  const named = [...authors, ...reviewers, facilitator, ...members, ...acting];
  return [...new Set(named.filter(ref => ref !== null))].sort();
}

/**
 * As people write them: by the full name, and a person by the first part of it, too. The name of an account is none
 * that would be written with a capital: `mark` is a verb, and behind an @ it is read as a person in any case.
 *
 * @param titleOf - what the catalog calls somebody, or undefined where it does not know them
 */
export function writtenNames(
  refs: readonly string[],
  titleOf: (ref: string) => string | undefined,
): string[] {
  const names = refs.flatMap(ref => {
    const title = titleOf(ref);
    if (title === undefined || !/^\p{Lu}/u.test(title)) return [];
    const [first] = title.split(' ');
    const isPerson = ref.startsWith('user:');
    return isPerson && first.length > 2 ? [title, first] : [title];
  });
  return [...new Set(names)];
}
