import fc from 'fast-check';
import {
  daySchema,
  entityRefSchema,
  idSchema,
  instantSchema,
  postmortemRefSchema,
  principalRefSchema,
  urlSchema,
  userRefSchema,
  versionSchema,
} from './scalars';

const FIRST = new Date('1970-01-01T00:00:00.000Z');
const LAST = new Date('2199-12-31T23:59:59.999Z');
const anyMoment = fc.date({ min: FIRST, max: LAST, noInvalidDate: true });

describe('an instant', () => {
  it.each([
    ['2025-02-09T10:05:23Z', '2025-02-09T10:05:23.000Z'],
    ['2025-02-09T10:05:23.4Z', '2025-02-09T10:05:23.400Z'],
    ['2025-02-09T11:05:23+01:00', '2025-02-09T10:05:23.000Z'],
    ['2025-02-09T23:30:00-02:30', '2025-02-10T02:00:00.000Z'],
    ['2025-01-01T00:30:00+01:00', '2024-12-31T23:30:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
    ['2199-12-31T23:59:59.999Z', '2199-12-31T23:59:59.999Z'],
  ])('%s is read as %s', (text, utc) => {
    expect(instantSchema.parse(text)).toBe(utc);
  });

  it('keeps milliseconds and drops what is finer', () => {
    expect(instantSchema.parse('2025-02-09T10:05:23.987654321Z')).toBe(
      '2025-02-09T10:05:23.987Z',
    );
  });

  it.each([
    'tomorrow',
    '',
    '2025-02-09',
    '2025-02-09T10:05:23',
    '2025-02-09Tgarbage',
    '2025-02-09T99:99:99Z',
    '2025-02-09T24:00:00Z',
    '2025-02-09T23:59:60Z',
    '2025-02-30T10:00:00Z',
    '2025-02-29T10:00:00Z',
    '2025-13-01T10:00:00Z',
    '1969-12-31T23:59:59Z',
    '2200-01-01T00:00:00Z',
    '275760-09-13T00:00:00Z',
    '+012025-02-09T10:00:00Z',
    '2025-02-09 10:05:23Z',
  ])('refuses %j', text => {
    expect(instantSchema.safeParse(text).success).toBe(false);
  });

  it('refuses a time whose day in UTC is outside the years, whatever its own zone says', () => {
    for (const text of [
      '1970-01-01T00:30:00+01:00',
      '2199-12-31T23:30:00-01:00',
    ]) {
      expect(instantSchema.safeParse(text).success).toBe(false);
    }
  });

  it('gives back every moment as it was', () => {
    fc.assert(
      fc.property(anyMoment, moment => {
        expect(instantSchema.parse(moment.toISOString())).toBe(
          moment.toISOString(),
        );
      }),
    );
  });

  it('is the same moment in every zone', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1971-01-01T00:00:00Z'),
          max: new Date('2199-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (moment, offset) => {
          const there = new Date(moment.getTime() + offset * 60_000);
          const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
          const size = Math.abs(offset);
          const zone = `${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(
            size % 60,
          )}`;
          const written = there.toISOString().replace('Z', zone);
          expect(instantSchema.parse(written)).toBe(moment.toISOString());
        },
      ),
    );
  });

  it('never throws, and accepts its own answers unchanged', () => {
    const nearly = fc.stringMatching(
      /^(2025-02-(09|31)|1970-01-01)T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{0,9})?(Z|[+-][0-9]{2}:[0-9]{2})?$/,
    );
    const ill = fc.string().map(rest => `2025-02-09T${rest}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly, ill), text => {
        const first = instantSchema.safeParse(text);
        if (!first.success) return;
        expect(instantSchema.parse(first.data)).toBe(first.data);
      }),
    );
  });
});

describe('a day', () => {
  it('exists, between 1970 and 2199', () => {
    for (const day of [
      '1970-01-01',
      '2024-02-29',
      '2000-02-29',
      '2199-12-31',
    ]) {
      expect(daySchema.parse(day)).toBe(day);
    }
    for (const day of [
      '1969-12-31',
      '2200-01-01',
      '2025-02-29',
      '2100-02-29',
      '2025-04-31',
      '2025-00-10',
      '2025-1-1',
      '2025-02-09T00:00:00Z',
      '',
    ]) {
      expect(daySchema.safeParse(day).success).toBe(false);
    }
  });

  it('is accepted exactly where the calendar has it', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
          const days = [
            31,
            leap ? 29 : 28,
            31,
            30,
            31,
            30,
            31,
            31,
            30,
            31,
            30,
            31,
          ];
          const text = `${year}-${two(month)}-${two(day)}`;
          expect(daySchema.safeParse(text).success).toBe(
            day <= days[month - 1],
          );
        },
      ),
    );
  });
});

describe('an entity reference', () => {
  it('is full, and lower-cased as the catalog keeps it', () => {
    expect(entityRefSchema.parse('Component:Default/Checkout')).toBe(
      'component:default/checkout',
    );
    expect(entityRefSchema.parse('api:team-1/orders_v2.1')).toBe(
      'api:team-1/orders_v2.1',
    );
  });

  it('has parts of 1 to 63 characters', () => {
    const ref = (name: string) => `component:default/${name}`;
    expect(entityRefSchema.safeParse(ref('a')).success).toBe(true);
    expect(entityRefSchema.safeParse(ref('a'.repeat(63))).success).toBe(true);
    expect(entityRefSchema.safeParse(ref('a'.repeat(64))).success).toBe(false);
    expect(entityRefSchema.safeParse(ref('')).success).toBe(false);
  });

  it.each([
    'checkout',
    'default/checkout',
    'component:checkout',
    'component:default/a/b',
    'component:default/a b',
    'component:default/-a',
    'component:default/a-',
    'component:default/a,b',
    'component:default/"} or vector(1)#',
    'component:default/../x',
    'İtem:default/a',
    ' component:default/a',
    '',
  ])('refuses %j', text => {
    expect(entityRefSchema.safeParse(text).success).toBe(false);
  });

  it('names a person or a group where one is wanted', () => {
    expect(userRefSchema.parse('User:default/Dan')).toBe('user:default/dan');
    expect(userRefSchema.safeParse('group:default/team').success).toBe(false);
    expect(principalRefSchema.parse('group:default/team')).toBe(
      'group:default/team',
    );
    expect(
      principalRefSchema.safeParse('component:default/checkout').success,
    ).toBe(false);
  });

  it('accepts its own answers unchanged', () => {
    const part = fc.stringMatching(
      /^[a-zA-Z0-9](?:[-a-zA-Z0-9_.]{0,20}[a-zA-Z0-9])?$/,
    );
    fc.assert(
      fc.property(part, part, part, (kind, namespace, name) => {
        const ref = entityRefSchema.parse(`${kind}:${namespace}/${name}`);
        expect(ref).toBe(ref.toLowerCase());
        expect(entityRefSchema.parse(ref)).toBe(ref);
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    'https://grafana.example/d/pool?from=now-1h&to=now#panel-2',
    'http://localhost:3000/a',
    'HTTPS://EXAMPLE.COM/',
    'https://[::1]/',
    'https://example.com/%E2%9C%93',
  ])('takes %s as it was written', url => {
    expect(urlSchema.parse(url)).toBe(url);
  });

  it.each([
    // eslint-disable-next-line no-script-url -- the very thing to refuse
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'mailto:dan@example.com',
    '//example.com/a',
    '/a',
    'example.com',
    'https:example.com',
    'https://',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://:secret@example.com/',
    ' https://example.com/',
    'https://exa mple.com/',
    'java\tscript:alert(1)',
    'https://example.com/\n',
    'https://example.com/\u0000',
    '',
  ])('refuses %j', url => {
    expect(urlSchema.safeParse(url).success).toBe(false);
  });

  it('has at most 2,000 characters', () => {
    const url = (length: number) => 'https://a.example/'.padEnd(length, 'b');
    expect(urlSchema.safeParse(url(2_000)).success).toBe(true);
    expect(urlSchema.safeParse(url(2_001)).success).toBe(false);
  });

  it('leads to no other scheme, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), text => {
        const { data, success } = urlSchema.safeParse(text);
        fc.pre(success);
        const { protocol, username, password } = new URL(
          data!,
          'https://portal.example/',
        );
        expect(protocol).toMatch(/^https?:$/);
        expect(username + password).toBe('');
      }),
    );
  });
});

describe('the names of rows', () => {
  it('a post-mortem is called after its day, numbered, or marked by five characters', () => {
    for (const ref of [
      'PM-2025-02-09',
      'PM-2025-02-09-2',
      'PM-2025-02-09-999999',
      'PM-2025-02-09-7KQ2M',
    ]) {
      expect(postmortemRefSchema.safeParse(ref).success).toBe(true);
    }
    for (const ref of [
      'pm-2025-02-09',
      'PM-2025-2-9',
      'PM-2025-02-09-',
      'PM-2025-02-09-0',
      'PM-2025-02-09-1000000',
      'PM-2025-02-09-7KQ2',
      'PM-2025-02-09-7kq2m',
      'PM-2025-02-09-7KQ2M2',
      'PM-2025-02-09\n',
      '../PM-2025-02-09',
    ]) {
      expect(postmortemRefSchema.safeParse(ref).success).toBe(false);
    }
  });

  it('an id is a UUID in lower case, and nothing around it', () => {
    const id = '3f2b1a0c-9d8e-4f7a-8b6c-5d4e3f2a1b0c';
    expect(idSchema.safeParse(id).success).toBe(true);
    for (const other of [
      id.toUpperCase(),
      `${id}\n`,
      ` ${id}`,
      id.replaceAll('-', ''),
      `{${id}}`,
      "1' or '1'='1",
    ]) {
      expect(idSchema.safeParse(other).success).toBe(false);
    }
  });

  it('a version is a whole number from 1', () => {
    expect(versionSchema.safeParse(1).success).toBe(true);
    for (const other of [0, -1, 1.5, Infinity, NaN, '1', null, 2 ** 53]) {
      expect(versionSchema.safeParse(other).success).toBe(false);
    }
  });
});
