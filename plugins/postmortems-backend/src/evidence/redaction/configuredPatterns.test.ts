import { configuredPatterns, Redactor } from '.';

const one = (more: object = {}) => ({
  kind: 'internal-ticket',
  pattern: 'TCK-[A-Z]{4}',
  hints: ['TCK-'],
  ...more,
});

describe('configuredPatterns', () => {
  it('are looked for as the built-in ones are', () => {
    const patterns = configuredPatterns([
      one(),
      one({
        kind: 'pin',
        pattern: 'pin is (?<secret>\\d{4})',
        hints: ['pin is'],
      }),
    ]);
    const redactor = Redactor.prepare(patterns)();
    const text = redactor.redact(
      Buffer.from('TCK-ABCD, its pin is 4711 now'),
      bytes => bytes.toString(),
    );
    expect(text).toBe(
      '[redacted:internal-ticket], its pin is [redacted:pin] now',
    );
    expect(redactor.counts).toEqual({ 'internal-ticket': 1, pin: 1 });
  });

  it('leave a text as it is in which they find only what is empty', () => {
    const patterns = configuredPatterns([one({ pattern: '(?=TCK)' })]);
    const redactor = Redactor.prepare(patterns)();
    const bytes = Buffer.from('a TCK-1');
    expect(redactor.redact(bytes, String)).toBe('a TCK-1');
  });

  it.each([
    [{ kind: 'Ticket' }, 'kind must be lower-case words'],
    [{ kind: 'a--b' }, 'kind must be lower-case words'],
    [{ kind: 'a]' }, 'kind must be lower-case words'],
    [{ hints: [] }, 'hints'],
    [{ hints: ['ab'] }, 'hints 0'],
    [{ hint: ['abc'] }, 'hint'],
    [{ pattern: 17 }, 'pattern'],
    [{ pattern: 'x'.repeat(501) }, 'pattern'],
    [{ pattern: '(' }, 'no regular expression'],
    [{ pattern: '(a)\\1' }, 'backreference'],
    [{ pattern: '(?<x>a)\\k<x>' }, 'backreference'],
    [{ pattern: '(a+)+b' }, 'repeats a group'],
    [{ pattern: '(?:a*)*b' }, 'repeats a group'],
    [{ pattern: 'x(?:b|(?:a{2,}c))*?y' }, 'repeats a group'],
    [{ pattern: '(?:(?:a+))+b' }, 'repeats a group'],
    [{ pattern: '(?:(?:ab)*){2}c' }, 'repeats a group'],
    [{ pattern: '(?<x>\\w+){3}' }, 'repeats a group'],
    [{ pattern: 'a*' }, 'empty text'],
    [{ pattern: '^|x' }, 'empty text'],
  ])('refuse %j and say which it is', (more, message) => {
    const { kind } = one(more);
    const read = () => configuredPatterns([one(), one(more)]);
    expect(read).toThrow(`Redaction pattern 2 (${kind})`);
    expect(read).toThrow(message);
  });

  it.each([
    'a+(?:bc)+d',
    '(?:ab){2,5}[(a+)+]{3}',
    '\\(a+\\)+',
    '(?:a|[*+]|\\+)+b',
    '(?<=x)(?:ab)+?',
    '(?:a{b)+',
    '[\\]+](?:ab)*c',
    '\\\\1',
  ])('take %s, in which no repetition is repeated', pattern => {
    expect(configuredPatterns([one({ pattern })])).toHaveLength(1);
  });

  it('refuse more than fifty, and what is no list', () => {
    const many = Array.from({ length: 51 }, () => one());
    expect(configuredPatterns(many.slice(1))).toHaveLength(50);
    expect(() => configuredPatterns(many)).toThrow('51 redaction patterns');
    expect(() => configuredPatterns({})).toThrow('must be a list');
    expect(() => configuredPatterns([null])).toThrow('Redaction pattern 1');
  });
});
