import { z } from 'zod';
import { codePoints } from './length';

/**
 * Text as people send it. Two things are refused because the databases would not give them back as
 * they came (PostgreSQL refuses NUL and replaces lone surrogates), and one is removed because it
 * makes a name look like another: directional and zero-width controls.
 */

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const LONE_SURROGATE =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const DISGUISES =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Longest texts, in code points. */
export const TEXT_LIMITS = {
  title: 200,
  line: 500,
  statement: 2_000,
  section: 200_000,
} as const;

/** False for text with half a character in it, which databases do not give back as it came. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** True for text that could be shown as something else than what it is. */
export function isDisguised(text: string): boolean {
  return text.search(DISGUISES) >= 0;
}

function storable(max: number) {
  return z
    .string()
    .refine(text => text.length <= max * 2 && codePoints(text) <= max, {
      message: `must have at most ${max} characters`,
      abort: true,
    })
    .refine(text => !CONTROL.test(text), {
      message: 'must not contain control characters',
      abort: true,
    })
    .refine(isWellFormed, {
      message: 'must be well-formed Unicode',
      abort: true,
    });
}

/** One line: surrounding space is dropped, line breaks and runs of space become one space. May be empty. */
export function optionalLine(max: number = TEXT_LIMITS.line) {
  return storable(max)
    .overwrite(text => text.replace(DISGUISES, '').replace(/\s+/g, ' ').trim())
    .meta({ maxLength: max });
}

/** Anything one can see: not only spaces, joiners and soft hyphens. */
const VISIBLE = /[^\p{Cf}\p{Z}]/u;

/** False for a text in which there is nothing to see. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text.replace(DISGUISES, ''));
}

/** One line that says something. */
export function line(max: number = TEXT_LIMITS.line) {
  return optionalLine(max).refine(isVisible, {
    message: 'must not be empty',
  });
}

/** Markdown, kept as typed but for line ends, which become `\n`. */
export function markdown(max: number = TEXT_LIMITS.section) {
  return storable(max)
    .overwrite(text => text.replace(/\r\n?/g, '\n'))
    .meta({ maxLength: max });
}
