import { CustomErrorBase } from '@backstage/errors';

/**
 * The errors that `@backstage/errors` does not have. Each carries the HTTP status it becomes; what a
 * client may use besides name and message travels in `details`.
 */
class StatusError extends CustomErrorBase {
  constructor(
    readonly statusCode: number,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

/** Somebody else changed the row first: 412, with the row as it is now. */
export class PreconditionFailedError extends StatusError {
  name = 'PreconditionFailedError' as const;

  constructor(message: string, details?: Record<string, unknown>) {
    super(412, message, details);
  }
}

/** A change came without `If-Match`: 428. */
export class PreconditionRequiredError extends StatusError {
  name = 'PreconditionRequiredError' as const;

  constructor(message: string) {
    super(428, message);
  }
}

/** The request's media type is not one the route reads: 415. */
export class UnsupportedMediaTypeError extends StatusError {
  name = 'UnsupportedMediaTypeError' as const;

  constructor(message: string) {
    super(415, message);
  }
}

/** The request's body is larger than the route reads: 413. */
export class PayloadTooLargeError extends StatusError {
  name = 'PayloadTooLargeError' as const;

  constructor(message: string) {
    super(413, message);
  }
}

/** A conflict with something to choose from, such as the transitions that are allowed: 409. */
export class DetailedConflictError extends StatusError {
  name = 'ConflictError' as const;

  constructor(message: string, details: Record<string, unknown>) {
    super(409, message, details);
  }
}

/**
 * A database's error may quote the statement with its values, and so a restricted text: the log gets
 * what kind it was and where.
 */
export function loggable(error: any): Error {
  if (typeof error?.code !== 'string') return error;
  const quiet = new Error(error.code);
  quiet.name = error.name;
  const [, frames = ''] = String(error.stack).split(error.message);
  quiet.stack = `${error.name}: ${error.code}${frames}`;
  return quiet;
}
