import { InputError } from '@backstage/errors';
import express, {
  NextFunction,
  Request,
  RequestHandler,
  Response,
} from 'express';
import { PayloadTooLargeError, UnsupportedMediaTypeError } from '../errors';
import { Route } from './route';

/** The largest bodies, in bytes after inflation. */
export const BODY_LIMITS = {
  'application/json': 1024 * 1024,
  'text/markdown': 10 * 1024 * 1024,
};

/** How deep JSON may be nested. */
const MAX_DEPTH = 32;

/** Keys that mean something to JavaScript itself. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const PARSERS: Record<Route['mediaType'], RequestHandler> = {
  'application/octet-stream': plainOnly,

  'application/json': express.json({
    limit: BODY_LIMITS['application/json'],
    type: 'application/json',
  }),
  'text/markdown': express.text({
    limit: BODY_LIMITS['text/markdown'],
    type: 'text/markdown',
    defaultCharset: 'utf-8',
  }),
};

/** Reads the body of a route that has one, and refuses what is not of its media type. */
export function bodyParser({ mediaType }: Route): RequestHandler {
  return (req, res, next) => {
    if (!req.is(mediaType)) {
      next(new UnsupportedMediaTypeError(`Send the body as ${mediaType}`));
      return;
    }
    PARSERS[mediaType](req, res, error => next(error && explain(error)));
  };
}

/** @throws InputError for JSON too deep to be meant, or with keys that no schema has */
export function checkShape(value: unknown): void {
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  for (let item = pending.pop(); item; item = pending.pop()) {
    if (typeof item.value !== 'object' || item.value === null) continue;
    if (item.depth > MAX_DEPTH) {
      throw new InputError(`The body is nested deeper than ${MAX_DEPTH}`);
    }
    for (const key of Object.keys(item.value)) {
      if (FORBIDDEN_KEYS.has(key)) {
        throw new InputError(`Unrecognized key: "${key}"`);
      }
      pending.push({
        value: (item.value as Record<string, unknown>)[key],
        depth: item.depth + 1,
      });
    }
  }
}

/** Bytes go to their reader as they come; unpacking them is nobody's business here. */
function plainOnly(req: Request, _res: Response, next: NextFunction): void {
  const encoding = req.header('content-encoding') ?? 'identity';
  next(
    encoding === 'identity'
      ? undefined
      : Object.assign(new Error(), { type: 'encoding.unsupported' }),
  );
}

/** The parser's errors echo what was sent; ours do not. */
function explain(error: any): Error {
  switch (error.type) {
    case 'entity.too.large':
      return new PayloadTooLargeError(
        `The body is larger than ${error.limit} bytes`,
      );
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new UnsupportedMediaTypeError(
        'The encoding or character set of the body is not supported',
      );
    default:
      return new InputError('The body could not be read');
  }
}
