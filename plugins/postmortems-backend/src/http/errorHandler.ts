import { LoggerService } from '@backstage/backend-plugin-api';
import { ErrorRequestHandler } from 'express';
import { loggable } from '../errors';

/** What the client is told: never SQL, never what an upstream said, never a body echoed. */
interface Answer {
  status: number;
  name: string;
  message: string;
  details?: Record<string, unknown>;
  retryAfter?: number;
}

const STATUS_OF: Record<string, number> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
  ServiceUnavailableError: 503,
};

/** PostgreSQL: connection lost, server stopping or starting, too many connections; both: waiting gave up. */
const UNAVAILABLE =
  /^(?:08...|57P0[1-3]|53300|ECONN(?:REFUSED|RESET)|ETIMEDOUT|EPIPE|SQLITE_BUSY.*)$/;
const UNAVAILABLE_MESSAGE =
  /^(?:Connection (?:terminated|ended)|Client has encountered a connection error|Knex: Timeout acquiring a connection)/;

/** The last handler of the router: turns whatever was thrown into Backstage's `ErrorResponseBody`. */
export function errorHandler(logger: LoggerService): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(loggable(error));
      return;
    }
    const answer = answerTo(error);
    if (answer.status >= 500) {
      logger.error(`${req.method} failed`, loggable(error));
    }
    if (answer.retryAfter) res.set('Retry-After', String(answer.retryAfter));
    res.status(answer.status).json({
      error: { name: answer.name, message: answer.message },
      request: { method: req.method, url: req.originalUrl },
      response: { statusCode: answer.status },
      ...answer.details,
    });
  };
}

function answerTo(error: any): Answer {
  const { name, message } = error ?? {};
  if (error?.details && typeof error.statusCode === 'number') {
    return { status: error.statusCode, name, message, details: error.details };
  }
  if (error?.code === '55P03') {
    return {
      status: 409,
      name: 'ConflictError',
      message: 'The same thing is being done right now',
      retryAfter: 1,
    };
  }
  if (isUnavailable(error)) {
    return {
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'A part of the portal is not available right now; try again',
      retryAfter: 5,
    };
  }
  if (error instanceof URIError) {
    return {
      status: 400,
      name: 'InputError',
      message: 'The address is not well-formed',
    };
  }
  if (STATUS_OF[name]) return { status: STATUS_OF[name], name, message };
  return {
    status: 500,
    name: 'InternalError',
    message: 'Something went wrong on the server',
  };
}

/** The database, or one of the portal's own services that we asked. */
function isUnavailable(error: any): boolean {
  return (
    error?.name === 'ResponseError' ||
    error?.name === 'KnexTimeoutError' ||
    error?.message === 'fetch failed' ||
    (typeof error?.code === 'string' && UNAVAILABLE.test(error.code)) ||
    (typeof error?.message === 'string' &&
      UNAVAILABLE_MESSAGE.test(error.message))
  );
}
