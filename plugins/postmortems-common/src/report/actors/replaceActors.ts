import { actorKey, RESPONDER } from '../../model';

const LETTER = '[\\p{L}\\p{N}]';

/**
 * Makes what replaces actors in a text by their roles: `@alice`, `Bob Baker` and `bob@example.com`, in
 * upper or lower case and also where a line breaks between two names. A single plain word could mean
 * anything and stays, and so does what is part of another word or of an address.
 * @param roles - the role of each actor, by the name that the timeline gives them
 */
export function replaceActors(
  roles: ReadonlyMap<string, string>,
): (text: string) => string {
  const rolesByKey = new Map(
    [...roles].map(([actor, role]) => [actorKey(actor), role]),
  );
  const forms = new Set([...roles.keys()].flatMap(formsOf));
  if (!forms.size) return text => text;
  const [full, single] = [/\s/, /^\S+$/].map(kind =>
    alternatives([...forms].filter(form => kind.test(form))),
  );
  const pattern = new RegExp(
    `(?<!${LETTER}|/)(?:${full}(?!${LETTER})|${single}(?!${LETTER}|[_.-]+${LETTER}))`,
    'giu',
  );
  return text =>
    text.replace(
      pattern,
      found => rolesByKey.get(actorKey(found)) ?? RESPONDER,
    );
}

/** Any of some texts, the longest first. Plain ones: thousands are searched for about as fast as one. */
function alternatives(texts: string[]): string {
  const escaped = texts
    .sort((a, b) => b.length - a.length)
    .map(text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  // What no text has where there are none.
  return escaped.length ? `(?:${escaped.join('|')})` : '(?!)';
}

/** How an actor may stand in a text so that nobody and nothing else is meant. */
function formsOf(actor: string): string[] {
  const key = actorKey(actor);
  if (!/[\p{L}\p{N}]/u.test(key)) return [];
  const isPlain = !/[\s@]/.test(key);
  const forms = [isPlain ? `@${key}` : key, actor.trim()].filter(form =>
    /[\s@:]/.test(form),
  );
  return forms.flatMap(form => [form, ...brokenForms(form)]);
}

/** A full name with a line break instead of one of its spaces. */
function brokenForms(name: string): string[] {
  return [...name.matchAll(/ /g)].map(
    ({ index }) => `${name.slice(0, index)}\n${name.slice(index + 1)}`,
  );
}
