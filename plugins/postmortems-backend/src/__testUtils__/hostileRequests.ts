import fc from 'fast-check';
import { z } from 'zod';
import { Route } from '../http';
import { routeKey } from './allRoutes';
import { Target } from './fillPostmortem';
import { HOSTILE, JsonSchema, mostly, valuesOf } from './hostileValues';
import { addressOf, bodyOf } from './requests';

/** A request that may be wrong in any part. */
export interface HostileRequest {
  /** The route it was made for; its path may lead elsewhere. */
  route: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Nearly never there. */
function seldom<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 9 },
    { arbitrary: values, weight: 1 },
  );
}

/** Nearly always the first. */
function rarely(usual: string, ...others: string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constant(usual), weight: 9 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  );
}

const headerValues = {
  'if-match': rarely('*', '"1"', '"2"', '"0"', 'W/"1"', 'x', '"1","2"'),
  'idempotency-key': fc.constantFrom(
    'k1',
    'k2',
    'k3',
    ' ',
    'é',
    'x'.repeat(200),
  ),
  'content-type': rarely(
    'application/json',
    'text/markdown',
    'text/plain',
    'application/json; charset=utf-16',
  ),
};

/** Requests to every route, generated from what it says it reads, and mutated. */
export function hostileRequests(
  routes: Route[],
  targets: Target[],
): fc.Arbitrary<HostileRequest> {
  return fc.constantFrom(...routes).chain(route => {
    const target = fc.constantFrom(...targets);
    const body = route.body
      ? bodiesOf(route, route.body)
      : seldom(fc.constant('{}'));
    const query = fc.record(
      Object.fromEntries(
        Object.entries<JsonSchema>(
          jsonSchemaOf(route.query).properties ?? {},
        ).map(([key, value]) => [key, mostly(valuesOf(value))]),
      ),
      { requiredKeys: [] },
    );
    return fc
      .record({
        target,
        body,
        query: fc.oneof(
          { arbitrary: fc.constant({}), weight: 12 },
          { arbitrary: query, weight: 7 },
          { arbitrary: fc.dictionary(fc.string(), fc.string()), weight: 1 },
        ),
        segment: seldom(HOSTILE.map(textOf)),
        headers: fc.record(headerValues, {
          requiredKeys: ['if-match', 'content-type'],
        }),
      })
      .map(({ target: about, query: asked, segment, headers, ...rest }) => ({
        route: routeKey(route),
        method: route.method.toLocaleUpperCase('en-US'),
        path: `${pathOf(route, about, segment)}${queryString(asked)}`,
        headers: latin1({
          ...headers,
          ...(route.mediaType !== 'application/json' && {
            'content-type': route.mediaType,
          }),
        }),
        ...(route.method !== 'get' && { body: rest.body }),
      }));
  });
}

function bodiesOf(route: Route, schema: z.ZodType): fc.Arbitrary<string> {
  if (route.mediaType === 'application/octet-stream') return artefacts();
  if (route.mediaType === 'text/markdown') {
    return fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '# Title',
            '## Timeline',
            '| a | b |\n|---|---|\n| 1 | 2 |',
            '**Severity:** P1',
            '- [ ] x',
            '```',
            '> '.repeat(50),
          ),
          fc.string({ unit: 'binary', maxLength: 40 }),
        ),
        { maxLength: 12 },
      )
      .map(lines => lines.join('\n'));
  }
  const generated = mostly(valuesOf(jsonSchemaOf(schema)));
  const wellFormed = bodyOf(routeKey(route), 'fuzz') as object;
  return fc.oneof(
    { arbitrary: oneFieldOff(wellFormed).map(toText), weight: 5 },
    { arbitrary: generated.map(toText), weight: 4 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 1 },
  );
}

/** Bytes of which some are nearly a log, or nearly JSON. */
function artefacts(): fc.Arbitrary<string> {
  const lines = fc.oneof(
    fc.constantFrom(
      '2025-02-09T10:05:00Z ERROR failed',
      '10.0.0.1 - - [09/Feb/2025:10:05:00 +0000] "GET / HTTP/1.1" 500 1',
      'ts=2025-02-09T10:05:00Z level=error msg="failed"',
      '{"ts":1739095500,"level":"error","msg":"failed"}',
      '{"status":"success","data":{"resultType":"matrix","result":[]}}',
    ),
    fc.json(),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  return fc.array(lines, { maxLength: 12 }).map(found => found.join('\n'));
}

/** What is right but for at most one field, which is hostile, missing or too many. */
function oneFieldOff(body: object): fc.Arbitrary<unknown> {
  return fc
    .record({
      key: fc.constantFrom(...Object.keys(body), 'id', '__proto__', 'version'),
      value: HOSTILE,
      how: fc.constantFrom('as it is', 'as it is', 'other', 'missing'),
    })
    .map(({ key, value, how }) => {
      const entries = Object.entries(body).filter(
        ([name]) => how === 'as it is' || name !== key,
      );
      return how === 'other'
        ? Object.fromEntries([...entries, [key, value]])
        : Object.fromEntries(entries);
    });
}

function pathOf(route: Route, target: Target, segment?: string): string {
  const path = addressOf(target, route.path);
  if (segment === undefined) return path;
  const parts = path.split('/');
  // Not a dot alone: the client would resolve it away.
  const wild = encodeSafely(segment).replace(/\./g, '%2E');
  return [...parts.slice(0, -1), wild || 'x'].join('/');
}

function queryString(query: Record<string, unknown>): string {
  const entries = Object.entries(query).map(([key, value]) =>
    [key, textOf(value)].map(encodeSafely).join('='),
  );
  return entries.length > 0 ? `?${entries.join('&').slice(0, 4_000)}` : '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : toText(value);
}

function toText(value: unknown): string {
  return JSON.stringify(value);
}

/** Half characters become U+FFFD, as in every client. */
function encodeSafely(text: string): string {
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));
}

/** Header values as bytes: what is beyond them no client sends. */
function latin1(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Buffer.from(value, 'utf8').toString('latin1'),
    ]),
  );
}
