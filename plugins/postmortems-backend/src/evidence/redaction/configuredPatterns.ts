import { z } from 'zod';
import type { SecretPattern } from './SecretPattern';

const LONGEST_SOURCE = 500;
const MOST = 50;
/** Shorter hints stand everywhere, and each has to be searched for by itself. */
const SHORTEST_HINT = 3;

const patternSchema = z.strictObject({
  kind: z
    .string()
    .max(40)
    .regex(
      /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
      'must be lower-case words with hyphens between them',
    ),
  pattern: z.string().min(1).max(LONGEST_SOURCE),
  hints: z.array(z.string().min(SHORTEST_HINT).max(100)).min(1).max(20),
});

/**
 * Reads the patterns of secrets that an organisation has of its own. What their group named `secret`
 * holds is replaced, or all that they find; `^` and `$` stand for the ends of lines.
 * @param value - a list of `{ kind, pattern, hints }` from the configuration
 * @throws Error that names the pattern which cannot be used
 */
export function configuredPatterns(value: unknown): SecretPattern[] {
  if (!Array.isArray(value)) {
    throw new Error('Redaction patterns must be a list');
  }
  if (value.length > MOST) {
    throw new Error(
      `There are ${value.length} redaction patterns, more than ${MOST}`,
    );
  }
  return value.map((item, i) => {
    const label = `Redaction pattern ${i + 1}${kindOf(item)}`;
    const parsed = patternSchema.safeParse(item);
    if (!parsed.success) {
      const { path, message } = parsed.error.issues[0];
      throw new Error(`${label}: ${[...path, message].join(' ')}`);
    }
    const { kind, pattern, hints } = parsed.data;
    return { kind, hints, pattern: compile(pattern, label) };
  });
}

function kindOf(item: unknown): string {
  const kind = (item as { kind?: unknown } | null)?.kind;
  return typeof kind === 'string' ? ` (${kind.slice(0, 40)})` : '';
}

function compile(source: string, label: string): RegExp {
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, 'gm');
  } catch (error) {
    throw new Error(`${label} is no regular expression: ${messageOf(error)}`);
  }
  const reason = whyNot(source, pattern);
  if (reason) throw new Error(`${label} ${reason}`);
  return pattern;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function whyNot(source: string, pattern: RegExp): string | undefined {
  // What is escaped, and what stands in brackets, is no syntax.
  const bare = source.replace(
    /\\k<\w+>|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g,
    part => (/^\\[1-9k]/.test(part) ? '\u0000' : 'x'),
  );
  if (bare.includes('\u0000')) return 'has a backreference';
  if (repeatsRepetition(bare)) {
    return 'repeats a group that has a repetition in it';
  }
  return ''.search(pattern) === 0 ? 'matches the empty text' : undefined;
}

/** Such a pattern may take for ever: `(a+)+`. */
function repeatsRepetition(source: string): boolean {
  const quantifier = /[*+?]|\{\d+(?:,\d*)?\}/y;
  /** Of each group that is open, whether a quantifier is in it. */
  const open = [false];
  let i = 0;
  while (i < source.length) {
    const group = /\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z-]+:))?/y;
    group.lastIndex = i;
    const opened = group.exec(source);
    if (opened) {
      open.push(false);
      i += opened[0].length;
      continue;
    }
    const isClosed = source[i] === ')';
    const hasQuantifier = isClosed && open.pop()!;
    if (isClosed) i += 1;
    quantifier.lastIndex = i;
    const found = quantifier.exec(source);
    if (found && hasQuantifier) return true;
    if (found || hasQuantifier) open[open.length - 1] = true;
    if (found) i += found[0].length;
    else if (!isClosed) i += 1;
  }
  return false;
}
