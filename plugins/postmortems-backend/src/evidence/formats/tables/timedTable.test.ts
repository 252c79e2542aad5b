import { CONTINUED } from 'backstage-plugin-postmortems-node';
import { CONTEXT, readLines } from '../../../__testUtils__/readFormat';
import { timedTable } from './timedTable';

const TEN = Date.UTC(2025, 1, 9, 10);
const read = (...lines: string[]) => readLines(timedTable, lines.join('\n'));

describe('timedTable', () => {
  it('joins the cells, the telling one first', () => {
    expect(
      read(
        'who,timestamp,Message,Level',
        'ann,2025-02-09T10:00:00Z,Rolled back,WARN',
      ),
    ).toEqual({
      told: [
        {
          kind: 'log',
          time: TEN,
          zoned: true,
          level: 'warning',
          message: 'Rolled back · ann',
        },
      ],
      unread: [],
    });
  });

  it.each([
    ['tabs', 'created_at\tevent', '2025-02-09 10:00\tRolled back'],
    ['semicolons', 'When;Summary', '2025-02-09 10:00;Rolled back'],
    ['quotes', '"time","event"', '"2025-02-09 10:00","Rolled back"'],
    ['a day of its own', 'date,time,event', '2025-02-09,10:00,Rolled back'],
    ['the day of the incident', '| Time | What |', '| 10:00 | Rolled back |'],
  ])('reads a table with %s', (_, ...lines) => {
    expect(read(...lines)).toEqual({
      told: [{ kind: 'log', time: TEN, zoned: false, message: 'Rolled back' }],
      unread: [],
    });
  });

  it('reads several Markdown tables of a document', () => {
    const { told, unread } = read(
      '| **Time** (UTC) | Event |',
      '|---|:--:|',
      '| 2025-02-09 10:00 | `a \\| b` |',
      '| 10:01 | c |',
      'Some words, between.',
      '| Date | Event |',
      '| --- | --- |',
      '| 2025-02-09 10:02 | d |',
    );
    expect(unread).toEqual(['Some words, between.']);
    expect(told).toMatchObject([
      { time: TEN, zoned: true, message: '`a | b`' },
      { time: TEN + 60_000, zoned: true, message: 'c' },
      { time: TEN + 120_000, zoned: false, message: 'd' },
    ]);
  });

  it('reads times in the zone that the head names', () => {
    expect(
      read('Time (UTC+2),Event', '2025-02-09 12:00,a', '12:01,b').told,
    ).toMatchObject([{ time: TEN, zoned: true }, { time: TEN + 60_000 }]);
    expect(read('Time (CST),Event', '2025-02-09 10:00,a').told).toMatchObject([
      { time: TEN, zoned: false },
    ]);
  });

  it('reads numbers of seconds and milliseconds', () => {
    expect(read('ts,event', `${TEN / 1000},a`, `${TEN},b`).told).toMatchObject([
      { time: TEN },
      { time: TEN },
    ]);
  });

  it('knows quotes inside of quotes, and lets open ones end with the line', () => {
    expect(
      read(
        'time,event,who',
        '2025-02-09 10:00,"say ""hi"", twice",ann',
        '2025-02-09 10:00,"open, still',
      ).told,
    ).toMatchObject([
      { message: 'say "hi", twice · ann' },
      { message: 'open, still' },
    ]);
  });

  it('goes on with a quoted cell on the next lines, until it ends or a row follows', () => {
    const parse = timedTable.parser(CONTEXT);
    parse('time,event,who');
    expect(parse('2025-02-09 10:00,"first')).toMatchObject({ time: TEN });
    expect(parse('second')).toBe(CONTINUED);
    expect(parse('third",ann')).toBe(CONTINUED);
    expect(parse('fourth')).toBeUndefined();
    parse('2025-02-09 10:00,5" wide,ann');
    expect(parse('2025-02-09 10:00,next,ann')).toMatchObject({ time: TEN });
    expect(parse('last')).toBeUndefined();
  });

  it('keeps a level of another scale', () => {
    expect(
      read('time,event,severity', '2025-02-09 10:00,Down,SEV1').told,
    ).toEqual([
      { kind: 'log', time: TEN, zoned: false, message: 'Down · SEV1' },
    ]);
  });

  it('tells nothing of a row without words', () => {
    const parse = timedTable.parser(CONTEXT);
    parse('time,event');
    expect(parse('2025-02-09 10:00,')).toBeNull();
  });

  it('reads no rows before a head, none without a time, and no head that has one', () => {
    const lines = [
      '2025-02-09 10:00,a',
      'time,2025-02-09 10:00',
      'time',
      'At that time, we went home',
      '"time": "2025-02-09T10:00:00Z",',
      '|---|---|',
    ];
    expect(read(...lines)).toEqual({ told: [], unread: lines });
    expect(
      read('time,event', 'soon,a', '2025-02-30 10:00,a', '').unread,
    ).toEqual(['soon,a', '2025-02-30 10:00,a', '']);
  });
});
