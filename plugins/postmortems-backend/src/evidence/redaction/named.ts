import { isPlaceholder, looksRandom } from './looksSecret';
import { anyOf, SecretPattern } from './SecretPattern';

/** What may follow a name and does not change what it is: `password2`, `secret_key_base`. */
const SUFFIX =
  '(?:[_-]?(?:\\d{1,3}|base|hash|old|new|current|previous|prod|staging|dev|test|value|b64|base64))?';
const SEPARATOR = '(?:=>|:=|==?|:|%3[AD])';
const BLANKS = '[ \\t]{0,3}';
/** Values in quotes up to where they end: an escape is taken whole, and in JSON within JSON both of it. */
const QUOTED = [
  `"(?<double>(?:[^"\\\\\\r\\n]|\\\\[^\\r\\n]){3,4000})`,
  `[bru]?'(?<single>(?:[^"'\\\\\\r\\n]|\\\\[^\\r\\n]){3,4000})`,
  `\\\\"(?<escaped>(?:[^"\\\\\\r\\n]|\\\\\\\\(?:\\\\["\\\\]|[^"\\\\\\r\\n])|\\\\[^"\\\\\\r\\n]){3,4000})`,
  `\\\\{2,15}["'](?<deep>[^"'\\\\\\r\\n]{3,4000})`,
].join('|');
const QUOTED_AFTER = QUOTED.replace(/<(\w+)>/g, '<$1After>');
/** The quote closed what stood before: what follows goes on with the JSON. */
const OPENS = `(?!\\\\*"[\\s:,}\\]])`;

/** What was taken out says of what kind it was, which is no name: `[redacted:password] =`. */
const NO_MARK = '(?<!\\[redacted:[\\w-]{0,60})';

const UNQUOTED =
  '(?![=[]|redacted:)(?:(?!%26|\\[redacted:)[^\\s"\'\\\\,;&}{)<>\\]]){3,4000}';

export interface NamedOptions {
  /** Texts that stand where a name does; the names by default. */
  hints?: string[];
  /** The name is a word, not the end of one. */
  isWord?: boolean;
  /** Whether a value is a secret; placeholders are none. */
  accepts?: (value: string) => boolean;
}

/** A value that is known by the name before it: `name=value`, `"name": "value"`, `name: value`. */
export function named(
  kind: string,
  names: string[],
  options: NamedOptions = {},
): SecretPattern {
  const start = options.isWord ? '(?<![A-Za-z])' : '';
  const isSecret = options.accepts ?? (() => true);
  return {
    kind,
    hints: options.hints ?? withoutLonger(names),
    pattern: new RegExp(
      `${start}(?:${anyOf(names)})${SUFFIX}${NO_MARK}(?:` +
        // A number without quotes is only looked for where the name has some, as in JSON.
        `(?<mark>(?<level>\\\\{0,15})["'])${BLANKS}${SEPARATOR}${BLANKS}` +
        `(?:(?=[bru]?\\k<level>["'])(?:${QUOTED})|(?<bare>\\d{3,40})(?![\\w.]))|` +
        `(?:\\]|%5D)?${BLANKS}${SEPARATOR}(?:` +
        `${BLANKS}\\[?${OPENS}(?:${QUOTED_AFTER})|` +
        `(?<=:)[ \\t]{1,3}(?<prose>${UNQUOTED})|` +
        `(?<=[^:])${BLANKS}(?<assigned>${UNQUOTED})|` +
        `(?<=:)\\[?(?<tight>${UNQUOTED})))`,
      'gi',
    ),
    accepts: (value, group) =>
      !isPlaceholder(value) &&
      isSecret(value) &&
      (group !== 'prose' || looksRandom(value)),
  };
}

/** A line that holds nothing but a name and its value: of YAML, or of headers. */
export function onItsLine(kind: string, names: string[]): SecretPattern {
  return {
    kind,
    hints: withoutLonger(names),
    pattern: new RegExp(
      `^[ \\t><*#-]{0,60}[\\w.-]{0,60}?(?:${anyOf(
        names,
      )})${SUFFIX}:[ \\t]{1,10}(?<secret>[^\\s"'\\\\#{[&*!|>][^\\s"'\\\\]{2,4000})[ \\t]{0,10}\\r?$`,
      'gim',
    ),
    accepts: value => !isPlaceholder(value) && !/[:/]$/.test(value),
  };
}

/** A line of an environment: what follows `=` is the value to the end of the line, whatever is in it. */
export function inEnvironment(kind: string, words: string[]): SecretPattern {
  return {
    kind,
    hints: words,
    pattern: new RegExp(
      `^[ \\t-]{0,20}(?:export |declare -x )?(?=[A-Z])[A-Z0-9_]{0,60}?(?:${anyOf(
        words,
      )})[A-Z0-9_]{0,20}=(?<secret>[^\\s"'\\\\[][^\\s"'\\\\]{2,4000})\\r?$`,
      'gm',
    ),
    accepts: value => !isPlaceholder(value) && !/^\d{1,5}$/.test(value),
  };
}

/** Where one text stands in another, it is enough to look for it. */
function withoutLonger(names: string[]): string[] {
  return names.filter(
    name => !names.some(other => other !== name && name.includes(other)),
  );
}
