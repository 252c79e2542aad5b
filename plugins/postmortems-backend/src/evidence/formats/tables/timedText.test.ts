import { CONTEXT, readLines } from '../../../__testUtils__/readFormat';
import { timedText } from './timedText';

const TEN = Date.UTC(2025, 1, 9, 10);
const read = (line: string) => readLines(timedText, line).told;

describe('timedText', () => {
  it.each([
    ['2025-02-09T10:00:00Z we rolled back', true],
    ['2025-02-09T11:00:00+01:00: we rolled back', true],
    ['2025-02-09 10:00:00 UTC we rolled back', true],
    ['2025-02-09 10:00 - we rolled back', false],
    ['2025/02/09 10:00 we rolled back', false],
    ['[2025-02-09 10:00:00] we rolled back', false],
    ['- 2025-02-09 10:00 – we rolled back', false],
    ['[09/Feb/2025:10:00:00 +0000] we rolled back', true],
  ])('reads %j', (line, zoned) => {
    expect(read(line)).toEqual([
      { kind: 'log', time: TEN, zoned, message: 'we rolled back' },
    ]);
  });

  it('takes no number with a sign for a zone', () => {
    expect(read('2025-02-09 10:00:00 -10 carts')).toMatchObject([
      { time: TEN, zoned: false, message: '10 carts' },
    ]);
  });

  it('takes the host of syslog lines, and the year from the incident', () => {
    expect(read('Feb  9 10:00:00 node-1 shop[31]: we rolled back')).toEqual([
      {
        kind: 'log',
        time: TEN,
        zoned: false,
        message: 'shop: we rolled back',
        origin: 'node-1',
      },
    ]);
    expect(
      readLines(timedText, 'Dec 31 10:00:00 node-1 x', {
        ...CONTEXT,
        near: Date.UTC(2025, 0, 1),
      }).told,
    ).toMatchObject([{ time: Date.UTC(2024, 11, 31, 10) }]);
  });

  it.each([
    ['ERROR we rolled back', 'error', 'we rolled back'],
    ['[warn] we rolled back', 'warning', 'we rolled back'],
    [
      '7 [Note] [main] ERROR we rolled back',
      'error',
      '7 [Note] [main] ERROR we rolled back',
    ],
    ['an error, not an ERRORS', undefined, 'an error, not an ERRORS'],
    ['ERROR', 'error', 'ERROR'],
    [`${'x'.repeat(100)} ERROR`, undefined, `${'x'.repeat(100)} ERROR`],
  ])('finds the level of %j: %s', (text, level, message) => {
    expect(read(`2025-02-09T10:00:00Z ${text}`)).toMatchObject([
      { level, message },
    ]);
  });

  it('tells nothing of a time alone', () => {
    expect(timedText.parser(CONTEXT)('2025-02-09 10:00:00 ')).toBeNull();
  });

  it.each([
    '',
    'we rolled back at 2025-02-09T10:00:00Z',
    '2025-02-30T10:00:00Z no such day',
    '2025-02-09 no time',
    'Foo  9 10:00:00 node-1 x',
    'Feb 30 10:00:00 node-1 x',
    '[09/Foo/2025:10:00:00 +0000] x',
    '{"time":"2025-02-09T10:00:00Z"}',
  ])('does not read %j', line => {
    expect(readLines(timedText, line).unread).toEqual([line]);
  });
});
