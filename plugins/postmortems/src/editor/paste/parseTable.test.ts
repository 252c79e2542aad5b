import fc from 'fast-check';
import { parseTable } from './parseTable';

describe('parseTable', () => {
  it('reads a Markdown table without its rule', () => {
    expect(
      parseTable(
        [
          '| Time | Event |',
          '|------|:-----:|',
          '| 10:05:23 | First 5xx errors |',
          '| 10:06:45 | a \\| b |',
          '',
        ].join('\n'),
      ),
    ).toEqual([
      ['Time', 'Event'],
      ['10:05:23', 'First 5xx errors'],
      ['10:06:45', 'a | b'],
    ]);
  });

  it('reads one without outer bars, and rows cut out of one', () => {
    expect(parseTable('Time | Event\n--- | ---\n10:05 | x')).toEqual([
      ['Time', 'Event'],
      ['10:05', 'x'],
    ]);
    expect(parseTable('| 10:05 | x |\r\n| 10:06 | |')).toEqual([
      ['10:05', 'x'],
      ['10:06', ''],
    ]);
  });

  it('reads what a spreadsheet copies', () => {
    expect(
      parseTable('10:05\tFirst errors\t\n10:06\t"two\nlines, ""so""\tx"\tb\n'),
    ).toEqual([
      ['10:05', 'First errors', ''],
      ['10:06', 'two\nlines, "so"\tx', 'b'],
    ]);
  });

  it('takes a quote that nothing closes for what it is', () => {
    expect(parseTable('"quoted" word\tb\n"open\tc')).toEqual([
      ['"quoted" word', 'b'],
      ['"open', 'c'],
    ]);
  });

  it('finds no table in ordinary text', () => {
    expect(
      parseTable('The pool | or what we call it\nran dry'),
    ).toBeUndefined();
    expect(parseTable('')).toBeUndefined();
  });

  it('reads back any cells as a spreadsheet writes them', () => {
    const cell = fc.string({ maxLength: 12 }).map(text => text.trim());
    const written = (text: string) =>
      /["\t\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, fc.constant('x'), cell), {
          minLength: 1,
          maxLength: 5,
        }),
        rows => {
          // A bar at both ends of every line would be Markdown.
          fc.pre(!rows.flat().some(text => text.includes('|')));
          const text = rows.map(row => row.map(written).join('\t')).join('\n');
          expect(parseTable(text)).toEqual(rows);
        },
      ),
    );
  });

  it('reads a megabyte of bars, tabs and quotes in no time', () => {
    for (const text of [
      '| '.repeat(500_000),
      '"\t'.repeat(20_000),
      '-|'.repeat(500_000),
    ]) {
      const start = performance.now();
      parseTable(text);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });
});
