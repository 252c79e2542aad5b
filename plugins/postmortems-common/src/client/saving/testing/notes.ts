import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
import { optionalLine } from '../../../model';
import type { FieldRules } from '../types';

/** A small row with two texts, which the server trims, for tests of saving. */
export interface Note {
  version: number;
  title: string;
  text: string;
}

const shape = {
  title: optionalLine(20).refine(title => title !== '', 'must not be empty'),
  text: optionalLine(200),
};

export const noteRules: FieldRules<Note> = {
  fields: ['title', 'text'],
  required: ['title'],
  read: (field, value) => {
    const schema = (shape as Record<string, z.ZodType>)[field];
    const parsed = schema.safeParse(value);
    return parsed.success
      ? { value: parsed.data as typeof value }
      : { problem: parsed.error.issues[0].message };
  },
};

/** An error as the client throws it for an error answer. */
export async function answered(
  status: number,
  extras: { message?: string; current?: Note; retryAfter?: number } = {},
): Promise<ResponseError> {
  const { message = `answered ${status}`, current, retryAfter } = extras;
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message },
        request: { method: 'PATCH', url: '/' },
        response: { statusCode: status },
        current,
      }),
      {
        status,
        headers: {
          'content-type': 'application/json',
          ...(retryAfter && { 'retry-after': String(retryAfter) }),
        },
      },
    ),
  );
}
