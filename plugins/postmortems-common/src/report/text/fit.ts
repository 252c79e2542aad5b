import { z } from 'zod';
import { codePoints, line as visibleLine, optionalLine } from '../../model';

/** One line as the model keeps it, cut where it is longer than the model allows. */
export function fitLine(
  text: string,
  max: number,
): { line: string; cut: boolean } {
  const cut = text.length > max && codePoints(text) > max;
  const short = cut
    ? Array.from(text.slice(0, 2 * max))
        .slice(0, max)
        .join('')
    : text;
  return { line: optionalLine(max).parse(short), cut };
}

/** False for a text in which there is nothing to see. */
export function isVisible(text: string): boolean {
  return visibleLine(text.length).safeParse(text).success;
}

/** The value when the schema takes it, else undefined. */
export function accepted<T>(
  schema: z.ZodType<T>,
  value: unknown,
): T | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
