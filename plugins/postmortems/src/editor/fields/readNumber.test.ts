import { readNumber } from './readNumber';

describe('readNumber', () => {
  it.each([
    ['40000', 40_000],
    ['40,000', 40_000],
    ['1 234 567', 1_234_567],
    ['1\u202f234', 1_234],
    ["12'345.5", 12_345.5],
    [' 1.5 ', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['0', 0],
    ['-3', -3],
    ['−3', -3],
    ['1e+21', 1e21],
    ['40k', 40_000],
    ['1.2M', 1_200_000],
    ['3 bn', 3e9],
  ])('reads %s', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    'abc',
    '1,5',
    '1,50',
    '1,0000',
    '1.500,5',
    '1,234 567',
    '5 %',
    '0x10',
    '40kg',
    'Infinity',
  ])('does not guess at "%s"', typed => {
    expect(readNumber(typed)).toBeUndefined();
  });

  it('reads every number as it shows it again', () => {
    for (const number of [0.1, 12.75, -0.5, 1e15, 123456789, 1e-7]) {
      expect(readNumber(String(number))).toBe(number);
    }
  });
});
