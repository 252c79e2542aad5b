import { entityRefSchema } from 'backstage-plugin-postmortems-common';

/**
 * An entity as somebody typed it: `checkout`, `@bob`, `team/checkout`, `component:default/checkout`.
 * What it leaves out is the first of the kinds, and the default namespace.
 */
export function readEntityRef(
  typed: string,
  kinds: readonly string[],
): string | undefined {
  const text = typed.trim().replace(/^@/, '');
  const [kind, rest] = text.includes(':')
    ? [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)]
    : [kinds[0], text];
  const name = rest.trim().replace(/\s+/g, '-');
  const full = name.includes('/') ? name : `default/${name}`;
  const read = entityRefSchema.safeParse(`${kind.toLowerCase()}:${full}`);
  return read.success && kinds.includes(kind.toLowerCase())
    ? read.data
    : undefined;
}
