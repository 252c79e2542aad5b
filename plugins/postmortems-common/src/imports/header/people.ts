import { readPrincipal } from '../../report/text/references';

/**
 * The reference of a person or team by the name a text gives them: `@alice` and `alice` as they are, the words of
 * a name joined by hyphens. Whether the catalog knows it is found out later.
 */
export function personRef(name: string): string | undefined {
  const known = readPrincipal(name);
  if (known) return known;
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9._]+/g);
  return words
    ? readPrincipal(words.join('-').replace(/[._-]+$/, ''))
    : undefined;
}

/** The names in a list: `Ann Lee, Bo and @carla`. */
export function namesIn(text: string): string[] {
  return text
    .replace(/<[^<>]*>|\([^()]*\)/g, ' ')
    .split(/[,;&\n]|\band\b/)
    .map(name => name.replace(/\s+/g, ' ').trim())
    .filter(name => /\p{L}/u.test(name));
}
