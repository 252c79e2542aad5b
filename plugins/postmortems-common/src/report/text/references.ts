import {
  entityRefSchema,
  principalRefSchema,
  userRefSchema,
} from '../../model';

/** People as a report names them: `@alice` for a user of the default namespace, else the whole reference. */
export function mention(ref: string): string {
  return ref.replace(/^user:default\//, '@');
}

export function mentions(refs: string[]): string {
  return refs.map(mention).join(', ');
}

/** What a list between commas gives: the entries understood, and those that were not. */
export interface ReadRefs {
  refs: string[];
  rest: string[];
}

type Reader = (word: string) => string | undefined;

/** A user: `@alice`, `alice` or `user:acme/alice`. */
export const readUser: Reader = word =>
  accept(userRefSchema, word.replace(/^@/, 'user:default/')) ??
  accept(userRefSchema, `user:default/${word}`);

/** A user or group. */
export const readPrincipal: Reader = word =>
  accept(principalRefSchema, word) ?? readUser(word);

/** Any entity, by its whole reference; a user as people are named. */
export const readEntity: Reader = word =>
  accept(entityRefSchema, word.replace(/^@/, 'user:default/'));

export function readRefs(text: string, read: Reader): ReadRefs {
  const refs: string[] = [];
  const rest: string[] = [];
  for (const word of text.split(/[,;]/).map(part => part.trim())) {
    const ref = word && read(word);
    if (ref) refs.push(ref);
    else if (word && word !== '-') rest.push(word);
  }
  return { refs, rest };
}

function accept(
  schema: typeof entityRefSchema,
  text: string,
): string | undefined {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}
