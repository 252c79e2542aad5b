import { Header } from 'backstage-plugin-postmortems-common';
import { readersOf } from '../../access';
import { CatalogPeople } from '../../catalog/CatalogPeople';
import { Cause, Notice } from './Notice';

/** What the room of actions knows: who owns and sponsors an action that recurred; nothing of one that did not. */
export type FindPledge = (
  actionItemId: string,
  postmortemId: string,
) => Promise<
  | { owner: string | null; sponsor: string | null; postmortemId: string }
  | undefined
>;

/**
 * To owner and sponsor of an action that was done, when a later post-mortem finds what it addresses again. The
 * payload has `actionItemId`, and in `action` its name. Only who may read both post-mortems is told.
 */
export function recurred(options: {
  people: CatalogPeople;
  findPledge: FindPledge;
  findHeader: (id: string) => Promise<Header | undefined>;
}): Notice {
  const { people, findPledge, findHeader } = options;
  const concerned = async ({ payload, postmortemId }: Cause) => {
    const pledge = await findPledge(`${payload.actionItemId}`, postmortemId);
    const promised = pledge && (await findHeader(pledge.postmortemId));
    if (!promised) return [];
    const { owner, sponsor } = pledge;
    const users = await people.usersOf(
      [owner, sponsor].filter(ref => ref !== null),
    );
    if (promised.visibility === 'open') return users;
    const readers = new Set(await people.usersOf(readersOf(promised)));
    return users.filter(ref => readers.has(ref));
  };
  return {
    audienceOf: concerned,
    holdsFor: async (userRef, cause) =>
      (await concerned(cause)).includes(userRef),
    say: ({ payload }, name) => ({
      title: `Recurred: ${name}`,
      description: `What ${payload.action} addresses was found again.`,
    }),
  };
}
