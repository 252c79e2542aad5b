import { InputError, NotFoundError } from '@backstage/errors';
import {
  line,
  optionalLine,
  TEXT_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { Request } from 'express';
import { z } from 'zod';
import { fingerprint, IdempotentRequest } from '../postmortems/idempotency';

/** At most this many problems are named in one error. */
const MAX_PROBLEMS = 5;

/** @throws InputError that names each problem, and echoes no value */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, MAX_PROBLEMS)
    .map(({ path, message }) =>
      path.length ? `${path.join('.')}: ${message}` : message,
    );
  throw new InputError(problems.join('; ').slice(0, 1_000));
}

/** @throws NotFoundError: what has not the form of a name names nothing */
export function parseParams<T>(schema: z.ZodType<T>, req: Request): T {
  const result = schema.safeParse(req.params);
  if (result.success) return result.data;
  throw new NotFoundError('No such post-mortem');
}

/**
 * The query as plain text, each key once: no brackets, no lists, no objects.
 * @throws InputError when a key comes twice
 */
export function readQuery(req: Request): Record<string, string> {
  const query: Record<string, string> = Object.create(null);
  const start = req.originalUrl.indexOf('?');
  if (start < 0) return query;
  for (const [key, value] of new URLSearchParams(
    req.originalUrl.slice(start),
  )) {
    if (key in query) throw new InputError('A query key was given twice');
    query[key] = value;
  }
  return query;
}

/** @throws InputError for a key that is no plain text of at most 100 characters */
export function readIdempotencyKey(
  req: Request,
  principal: string,
  path: string,
): IdempotentRequest | undefined {
  const key = req.header('idempotency-key');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) {
    throw new InputError('Idempotency-Key takes 1 to 100 printable characters');
  }
  return {
    principal,
    key,
    fingerprint: fingerprint(`${req.method} ${path}`, req.body),
  };
}

const fileNameSchema = optionalLine(TEXT_LIMITS.title);
const FILE_NAME = /;\s*filename\*=UTF-8''([^;\s]{1,2000})/i;

/**
 * The name of the file that is sent (RFC 6266). It is no part of the address, as addresses are logged.
 * @throws InputError when it cannot be read
 */
export function readFileName(req: Request): string | undefined {
  const [, encoded] =
    FILE_NAME.exec(req.header('content-disposition') ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const name = fileNameSchema.safeParse(decoded(encoded));
  if (!name.success) throw new InputError('Content-Disposition names no file');
  return name.data;
}

const reasonSchema = line(TEXT_LIMITS.line);

/**
 * Why a change is made, percent-encoded as UTF-8: what deletes has no body to say it in, and addresses
 * are logged.
 * @throws InputError when it cannot be read, or is empty or too long
 */
export function readReason(req: Request): string | undefined {
  const header = req.header('change-reason');
  if (header === undefined) return undefined;
  const reason = reasonSchema.safeParse(decoded(header));
  if (!reason.success) {
    throw new InputError(
      `Change-Reason takes a line of 1 to ${TEXT_LIMITS.line} characters, percent-encoded`,
    );
  }
  return reason.data;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
