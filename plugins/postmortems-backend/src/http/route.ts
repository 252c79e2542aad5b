import {
  AuditorServiceEventSeverityLevel,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { z } from 'zod';
import { Access, Change } from '../access';
import { IdempotentRequest } from '../postmortems/idempotency';
import { Expected } from '../postmortems/preconditions';

/** What a handler is given: who asks and what for, all of it already checked for form. */
export interface RouteContext<Params, Query, Body> {
  access: Access;
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  params: Params;
  query: Query;
  body: Body;
  /** From `Content-Disposition`, where a file was sent. */
  fileName?: string;
  /** From `Change-Reason`; only on routes that take one. */
  reason?: string;
  /** From `If-Match`; only on routes that ask for it. */
  expected: Expected;
  /** From `Idempotency-Key`, on every POST that carries one. */
  idempotent?: IdempotentRequest;
}

/** Everything a route is, in one place: the router, the OpenAPI document and the leak matrix read it. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI style: `/postmortems/{ref}`. */
  path: string;
  summary: string;
  /**
   * Services of the portal ask for nobody, and are given what is open. What does not sign in is given
   * nothing: the handler sees from the query alone whom it answers, and the query is kept out of the audit.
   * People use everything else.
   */
  askedBy: 'users' | 'services' | 'anybody';
  /** Name of the audit event. */
  audit: string;
  severity: AuditorServiceEventSeverityLevel;
  params: z.ZodObject;
  query: z.ZodObject;
  body?: z.ZodType;
  /** What the body must be; JSON unless said. Bytes are not read: the handler is given their stream. */
  mediaType: 'application/json' | 'text/markdown' | 'application/octet-stream';
  status: 200 | 201;
  answer: z.ZodType;
  /** Of a file a range will do (`image/*`): it says its own. */
  answerType:
    | 'application/json'
    | 'application/zip'
    | 'image/*'
    | 'text/calendar'
    | 'text/csv'
    | 'text/markdown'
    | 'text/plain';
  /** Whether the handler gives the very same answer again, as long as nothing was changed: it is written out once. */
  isRemembered?: boolean;
  /** Under which name a browser keeps the answer, where it is a file. */
  fileName?: string;
  /** What `If-Match` must carry. */
  ifMatch?: 'version' | 'seq';
  /** Whether `Change-Reason` may say why, for the history. */
  takesReason?: boolean;
  /** The changes about which the framework is asked together with reading. */
  changes: Change[];
  permission?: BasicPermission;
  handle(context: RouteContext<any, any, any>): Promise<unknown>;
}

type Shape = z.ZodObject;

interface RouteOptions<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType,
  A extends z.ZodType,
> extends Partial<
    Omit<Route, 'params' | 'query' | 'body' | 'answer' | 'handle'>
  > {
  method: Route['method'];
  path: string;
  summary: string;
  audit: string;
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  handle(
    context: RouteContext<z.output<P>, z.output<Q>, z.output<B>>,
  ): Promise<z.output<A>>;
}

const NOTHING = z.strictObject({});

/** Declares a route; the types of what the handler is given and must return follow from the schemas. */
export function route<
  P extends Shape = typeof NOTHING,
  Q extends Shape = typeof NOTHING,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodType,
>(options: RouteOptions<P, Q, B, A>): Route {
  return {
    askedBy: 'users',
    severity: options.method === 'get' ? 'low' : 'medium',
    mediaType: 'application/json',
    status: 200,
    answerType: 'application/json',
    changes: [],
    params: NOTHING,
    query: NOTHING,
    ...options,
  } as Route;
}
