/** `<@U1|name>`, `<#C1|name>`, `<!here>`, `<https://…|label>`: each character is looked at once. */
const MARKUP = /<([^<>|]*)(?:\|([^<>]*))?>/g;
const ENTITY = /&(amp|lt|gt);/g;
const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>' };

/**
 * Slack's markup as plain text.
 * @param names - of users, by their ids
 */
export function plainText(text: string, names: Map<string, string>): string {
  return text
    .replaceAll('```', ' ')
    .replace(MARKUP, (_, target: string, label: string | undefined) =>
      shown(target, label, names),
    )
    .replace(ENTITY, (_, name: string) => CHARACTERS[name]);
}

function shown(
  target: string,
  label: string | undefined,
  names: Map<string, string>,
): string {
  const rest = target.slice(1);
  switch (target[0]) {
    case '@':
      return withSign('@', label || names.get(rest) || rest);
    case '#':
      return withSign('#', label || rest);
    case '!':
      // A date or a group has a label; `here` and `channel` have none.
      return label || withSign('@', rest.split('^', 1)[0]);
    default:
      return label || target.replace(/^mailto:/, '');
  }
}

function withSign(sign: string, name: string): string {
  return name.startsWith(sign) ? name : sign + name;
}
