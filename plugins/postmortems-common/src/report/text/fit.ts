import { z } from 'zod';
import { beginning, codePoints, optionalLine } from '../../model';

/** By their length: making one takes longer than using it. */
const LINES = new Map<number, ReturnType<typeof optionalLine>>();

function lineOf(max: number) {
  let schema = LINES.get(max);
  if (!schema) {
    schema = optionalLine(max);
    LINES.set(max, schema);
  }
  return schema;
}

export { isVisible } from '../../model';

/** One line as the model keeps it, cut where it is longer than the model allows. */
export function fitLine(
  text: string,
  max: number,
): { line: string; cut: boolean } {
  const cut = text.length > max && codePoints(text) > max;
  return { line: lineOf(max).parse(beginning(text, max)), cut };
}

/** The value when the schema takes it, else undefined. */
export function accepted<T>(
  schema: z.ZodType<T>,
  value: unknown,
): T | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
