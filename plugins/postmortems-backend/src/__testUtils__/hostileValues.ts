import fc from 'fast-check';

/** Values that break things elsewhere. */
export const HOSTILE = fc.constantFrom<unknown>(
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

/** A JSON schema, as far as it is read here. */
export type JsonSchema = Record<string, any>;

/** Values of a JSON schema, as far as requests use it; patterns and lengths are left to the hostile ones. */
export function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
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
export function mostly<T>(values: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: values, weight: 9 },
    { arbitrary: HOSTILE, weight: 1 },
  );
}
