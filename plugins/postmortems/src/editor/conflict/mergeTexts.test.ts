import { mergeTexts } from './mergeTexts';

const BASE = ['one', 'two', 'three', 'four', 'five'].join('\n');

describe('mergeTexts', () => {
  it('has both changes where they are apart', () => {
    expect(
      mergeTexts(
        BASE,
        BASE.replace('one', 'ONE'),
        BASE.replace('five', 'five, and more'),
      ),
    ).toBe('ONE\ntwo\nthree\nfour\nfive, and more');
  });

  it('has paragraphs that both added in different places', () => {
    expect(mergeTexts(BASE, `zero\n${BASE}`, `${BASE}\nsix`)).toBe(
      `zero\n${BASE}\nsix`,
    );
  });

  it('leaves the choice to a person where both changed the same line', () => {
    expect(
      mergeTexts(BASE, BASE.replace('two', '2'), BASE.replace('two', 'II')),
    ).toBeUndefined();
    expect(mergeTexts('', 'mine', 'theirs')).toBeUndefined();
  });
});
