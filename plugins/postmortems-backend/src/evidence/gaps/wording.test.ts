import { at } from '../../__testUtils__/artefacts';
import { durationInWords, spanInWords, timeInWords } from './wording';

const DAY = 86_400;

describe('times of gaps in words', () => {
  it('names the two largest units of a duration', () => {
    expect(
      [0, 400, 40_000, 75_000, 3_600_000, 7_500_000, 273_600_000].map(
        durationInWords,
      ),
    ).toEqual([
      '0 s',
      '0 s',
      '40 s',
      '1 min 15 s',
      '1 h',
      '2 h 5 min',
      '3 d 4 h',
    ]);
  });

  it('names days only where there are several', () => {
    expect(spanInWords({ from: at(5), to: at(45) })).toBe(
      'from 12:00:05 to 12:00:45 UTC (40 s)',
    );
    expect(spanInWords({ from: at(0), to: at(DAY) })).toBe(
      'from 2025-02-09 12:00:00 to 2025-02-10 12:00:00 UTC (1 d)',
    );
    expect(timeInWords(at(1), at(DAY))).toBe('2025-02-09 12:00:01 UTC');
    expect(timeInWords(at(1), at(2))).toBe('12:00:01 UTC');
  });
});
