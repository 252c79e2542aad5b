import fc from 'fast-check';
import { line, markdown, optionalLine, TEXT_LIMITS } from './text';

const accepts = (schema: ReturnType<typeof line>, text: string) =>
  schema.safeParse(text).success;

/** Any string JavaScript can hold, lone surrogates and control characters included. */
const anything = fc.string({ unit: 'binary' });
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map(units => String.fromCharCode(...units));

describe('a line', () => {
  it('may be as long as its limit, counted in code points', () => {
    expect(accepts(line(5), 'abcde')).toBe(true);
    expect(accepts(line(5), 'abcdef')).toBe(false);
    expect(accepts(line(5), '🔥🔥🔥🔥🔥')).toBe(true);
    expect(accepts(line(5), '🔥🔥🔥🔥🔥🔥')).toBe(false);
  });

  it('has the limits that the contract names', () => {
    expect(accepts(line(), 'a'.repeat(500))).toBe(true);
    expect(accepts(line(), 'a'.repeat(501))).toBe(false);
    expect(accepts(line(TEXT_LIMITS.title), 'a'.repeat(200))).toBe(true);
    expect(accepts(line(TEXT_LIMITS.title), 'a'.repeat(201))).toBe(false);
  });

  it('says something; an optional one may be empty', () => {
    for (const empty of ['', '   ', '\n\t', '\u200b', '\u00a0\u2028']) {
      expect(accepts(line(), empty)).toBe(false);
      expect(optionalLine().parse(empty)).toBe('');
    }
  });

  it('is one line, without space around it or runs of it inside', () => {
    expect(line().parse('  Pool\r\n exhausted\t \u00a0twice ')).toBe(
      'Pool exhausted twice',
    );
  });

  it('loses the controls that make a name look like another', () => {
    expect(line().parse('\u202eecivres\u202c')).toBe('ecivres');
    expect(line().parse('check\u200bout\ufeff')).toBe('checkout');
    expect(line().parse('\u2066a\u2069\u061cb\u200e')).toBe('ab');
  });

  it('keeps the joiners that emoji and scripts need', () => {
    const family = '👩\u200d👧';
    const persian = 'می\u200cخواهم';
    expect(line().parse(family)).toBe(family);
    expect(line().parse(persian)).toBe(persian);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['a bell', 'a\u0007b'],
    ['an escape', '\u001b[31mred'],
    ['a delete', 'a\u007f'],
  ])('refuses %s', (_, text) => {
    expect(accepts(line(), text)).toBe(false);
    expect(markdown().safeParse(text).success).toBe(false);
  });

  it.each([
    ['a high surrogate alone', 'a\ud83d'],
    ['a low surrogate alone', '\udd25a'],
    ['a pair the wrong way round', '\udd25\ud83d'],
  ])('refuses %s', (_, text) => {
    expect(accepts(line(), text)).toBe(false);
    expect(markdown().safeParse(text).success).toBe(false);
  });

  it('refuses what is no text', () => {
    for (const value of [1, null, undefined, {}, ['a']]) {
      expect(line().safeParse(value).success).toBe(false);
    }
  });

  it('says what is wrong in words that do not repeat the text', () => {
    const message = (text: string) =>
      line(5)
        .safeParse(text)
        .error?.issues.map(issue => issue.message);
    expect(message('')).toEqual(['must not be empty']);
    expect(message('abcdef')).toEqual(['must have at most 5 characters']);
    expect(message('a\u0000')).toEqual(['must not contain control characters']);
    expect(message('a\ud83d')).toEqual(['must be well-formed Unicode']);
  });

  it('never throws, and what it accepts it accepts again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(anything, anyUnits), text => {
        const first = line().safeParse(text);
        if (!first.success) return;
        expect(line().parse(first.data)).toBe(first.data);
      }),
    );
  });

  it('survives UTF-8 as it is', () => {
    fc.assert(
      fc.property(fc.oneof(anything, anyUnits), text => {
        const { data, success } = optionalLine().safeParse(text);
        fc.pre(success);
        expect(Buffer.from(data!, 'utf8').toString('utf8')).toBe(data);
      }),
    );
  });
});

describe('Markdown', () => {
  it('is kept as typed but for its line ends', () => {
    expect(markdown().parse('  # A\r\n\r\n\tb\rc\n')).toBe('  # A\n\n\tb\nc\n');
    expect(markdown().parse('')).toBe('');
  });

  it('may be as long as a section', () => {
    expect(markdown().safeParse('a'.repeat(200_000)).success).toBe(true);
    expect(markdown().safeParse('a'.repeat(200_001)).success).toBe(false);
    expect(markdown().safeParse('🔥'.repeat(200_000)).success).toBe(true);
  });

  // What took the square of the length would not be back before the test's own deadline.
  it.each(['\u200b', ' \r', '\ud83d', '\n', 'a\u202e'])(
    'of the largest size is judged quickly when it is made of %j',
    piece => {
      const text = piece.repeat(TEXT_LIMITS.section / piece.length);
      const sound = piece !== '\ud83d';
      expect(markdown().safeParse(text).success).toBe(sound);
      expect(optionalLine(TEXT_LIMITS.section).safeParse(text).success).toBe(
        sound,
      );
    },
  );
});
