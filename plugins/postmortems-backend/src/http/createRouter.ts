import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import express, { Request, RequestHandler, Response, Router } from 'express';
import { AccessControl } from '../access';
import { bodyParser, checkShape } from './body';
import { errorHandler } from './errorHandler';
import { fileSchema, sendFile } from './file';
import { parseIfMatch } from './ifMatch';
import {
  parseInput,
  parseParams,
  readFileName,
  readIdempotencyKey,
  readQuery,
  readReason,
} from './input';
import { Route, RouteContext } from './route';
import { bytesOf, sendBytes, sendRemembered } from './written';

/** What every route needs of its surroundings. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
  access: AccessControl;
  routes: Route[];
}

/**
 * Mounts the routes. A request always travels the same way: who asks; is the body readable; is the
 * input well formed; what may they do; one service method; the answer. Each is audited.
 */
export function createRouter(options: RouterOptions): Router {
  const router = express.Router({ caseSensitive: true });
  router.use(unkept());
  for (const route of options.routes) {
    router[route.method](
      route.path.replace(/\{(\w+)\}/g, ':$1'),
      callerOnly(route, options.httpAuth),
      ...(route.body ? [bodyParser(route)] : []),
      audited(route, options),
    );
  }
  router.use((_req, _res, next) => next(new NotFoundError('No such route')));
  router.use(errorHandler(options.logger));
  return router;
}

/** What one person was told must not be given again by a browser that another one signs in with. */
function unkept(): RequestHandler {
  return (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  };
}

/** Turns away whomever a route is not for before anything of the body is read. */
function callerOnly(
  { askedBy }: Route,
  httpAuth: HttpAuthService,
): RequestHandler {
  if (askedBy === 'anybody') return (_req, _res, next) => next();
  const allow: ('user' | 'service')[] = [
    askedBy === 'users' ? 'user' : 'service',
  ];
  return (req, _res, next) => {
    httpAuth.credentials(req, { allow }).then(
      () => next(),
      error => next(error),
    );
  };
}

function audited(route: Route, options: RouterOptions): RequestHandler {
  return async (req, res, next) => {
    try {
      const event = await options.auditor.createEvent({
        eventId: route.audit,
        severityLevel: route.severity,
        // The address of what is not signed in to is a secret.
        ...(route.askedBy !== 'anybody' && { request: req }),
        meta: { ...req.params },
      });
      try {
        const answer = await perform(route, options, req);
        await event.success({ meta: idsOf(answer) });
        await send(route, res, answer);
      } catch (error) {
        await event.fail({ error: nameOnly(error) });
        throw error;
      }
    } catch (error) {
      next(error);
    }
  };
}

async function perform(
  route: Route,
  { httpAuth, access }: RouterOptions,
  req: Request,
): Promise<unknown> {
  if (route.askedBy === 'services') {
    // A service only reads, and nobody is behind it: there is no more to its request.
    const asked = {
      access: access.ofService(),
      query: parseInput(route.query, readQuery(req)),
    };
    return route.handle(asked as RouteContext<any, any, any>);
  }
  if (route.askedBy === 'anybody') {
    const asked = { query: parseInput(route.query, readQuery(req)) };
    return route.handle(asked as RouteContext<any, any, any>);
  }
  const credentials = await httpAuth.credentials(req, { allow: ['user'] });
  const params = parseParams(route.params, req);
  const query = parseInput(route.query, readQuery(req));
  if (route.body && route.mediaType === 'application/json') {
    checkShape(req.body);
  }
  const body =
    route.mediaType === 'application/octet-stream'
      ? req
      : route.body && parseInput(route.body, req.body);
  const expected = route.ifMatch ? parseIfMatch(req) : '*';
  const [granted] = await Promise.all([
    access.access(credentials, route.changes),
    route.permission && access.require(credentials, route.permission),
  ]);
  const idempotent =
    route.method === 'post'
      ? readIdempotencyKey(req, granted.viewer.userRef, req.path)
      : undefined;
  return route.handle({
    access: granted,
    credentials,
    params,
    query,
    body,
    fileName: readFileName(req),
    reason: route.takesReason ? readReason(req) : undefined,
    expected,
    idempotent,
  });
}

async function send(route: Route, res: Response, answer: any): Promise<void> {
  if (route.answer === fileSchema) {
    await sendFile(answer, res.status(route.status));
    return;
  }
  if (route.fileName) res.attachment(route.fileName);
  if (route.answerType !== 'application/json') {
    res.status(route.status).type(route.answerType).send(answer);
    return;
  }
  // A document's tag is its seq; a row's is its version. For what has neither, express would digest all
  // of the body, and nothing is kept that such a tag could be of use for.
  const tag = answer?.sections ? answer.seq : answer?.version;
  if (tag !== undefined) res.set('ETag', `"${tag}"`);
  res.status(route.status).type('application/json');
  if (route.isRemembered) {
    await sendRemembered(answer, res);
    return;
  }
  sendBytes(bytesOf(answer), res);
}

/** The audit trail names what was touched; it never quotes it. */
function idsOf(answer: any): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const key of ['id', 'ref', 'key']) {
    if (typeof answer?.[key] === 'string') ids[key] = answer[key];
  }
  return ids;
}

function nameOnly(error: any): Error {
  const named = new Error(error?.name ?? 'Error');
  named.stack = undefined;
  return named;
}
