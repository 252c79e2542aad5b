import fc from 'fast-check';
import { z } from 'zod';
import { Route } from '../http';
import { routeKey } from './allRoutes';
import { Target } from './fillPostmortem';
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

/** Values that break things elsewhere. */
const HOSTILE = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202egnp',
  "'; drop table postmortems; --",
  '%_\\',
  '../../etc/passwd',
  // eslint-disable-next-line no-script-url -- it must be refused
  'javascript:alert(1)',
  '__proto__',
  '{{7*7}}',
  '2024-02-30T00:00:00Z',
  '9999-12-31T23:59:59Z',
  'component:default/',
  'user:default/alice',
  'P1',
  '00000000-0000-4000-8000-000000000000',
  '\u{1f525}'.repeat(300),
  'x'.repeat(3_000),
  '>'.repeat(1_000),
  '['.repeat(1_000),
  [],
  {},
  [[[[]]]],
  { toString: 1 },
  Array.from({ length: 200 }, () => 'x'),
);

type JsonSchema = Record<string, any>;

/** Values of a JSON schema, as far as requests use it; patterns and lengths are left to the hostile ones. */
function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map(valuesOf));
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries<JsonSchema>(schema.properties ?? {}).map(
            ([key, value]) => [key, mostly(valuesOf(value))],
          ),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    case 'array':
      return fc.array(mostly(valuesOf(schema.items ?? {})), { maxLength: 3 });
    case 'integer':
      return fc.integer({ min: 0, max: 100 });
    case 'number':
      return fc.double({ noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.oneof(
        textsOf(schema),
        fc.string({ maxLength: 30, unit: 'binary' }),
      );
  }
}

/** Text that fits the better known formats, so that many requests get past the first check. */
function textsOf({ format, pattern }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date-time') {
    return fc.constantFrom('2025-02-09T10:05:23Z', '2025-06-01T00:00:00+02:00');
  }
  if (format === 'date') return fc.constantFrom('2025-02-09', '2024-02-29');
  if (pattern?.includes('0-9a-f')) {
    return fc.constant('00000000-0000-4000-8000-000000000000');
  }
  return fc.constantFrom(
    'Some text',
    'component:default/checkout',
    'user:default/alice',
    'group:default/red',
    'https://a.example/x',
    'P1',
    'monitoring-gap',
    'UTC',
  );
}

/** Nine of ten as they should be. */
function mostly<T>(values: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: values, weight: 9 },
    { arbitrary: HOSTILE, weight: 1 },
  );
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
          ...(route.mediaType === 'text/markdown' && {
            'content-type': 'text/markdown',
          }),
        }),
        ...(route.method !== 'get' && { body: rest.body }),
      }));
  });
}

function bodiesOf(route: Route, schema: z.ZodType): fc.Arbitrary<string> {
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
