import { readProse } from '../prose/Prose';
import { englishWords } from '../words/lexicon';
import { Sayings } from './Sayings';
import { Sentence } from './Sentence';

/** The words of a sentence from which on one of the sayings stands. */
function saidIn(sayings: string, text: string): string | undefined {
  const known = new Sayings(sayings);
  let said: string | undefined;
  readProse(text, englishWords(), tokens => {
    tokens.forEach((_, at) => {
      const found = known.at(new Sentence(tokens), at);
      if (found) {
        said ??= tokens
          .slice(at, found.to)
          .map(({ word }) => word)
          .join(' ');
      }
    });
  });
  return said;
}

describe('sayings', () => {
  it('stand word by word, past an adverb that does not belong to them', () => {
    expect(saidIn('dropped the ball', 'They dropped the ball.')).toBe(
      'dropped the ball',
    );
    expect(saidIn('did nothing', 'They did really nothing.')).toBe(
      'did really nothing',
    );
    expect(saidIn('did nothing', 'They did not nothing.')).toBeUndefined();
  });

  it('leave out what is in brackets, and choose between strokes', () => {
    const said = 'made (a/an) mistake/error';
    expect(saidIn(said, 'He made an error.')).toBe('made an error');
    expect(saidIn(said, 'He made mistake after mistake.')).toBe('made mistake');
    expect(saidIn(said, 'He made the error.')).toBeUndefined();
  });

  it('stretch over a few words, and over no comma', () => {
    const said = 'left … in the dark';
    expect(saidIn(said, 'They left the whole team in the dark.')).toBe(
      'left the whole team in the dark',
    );
    expect(saidIn(said, 'They left, and were in the dark.')).toBeUndefined();
  });

  it('know the forms of a verb, which does not begin a saying bare', () => {
    expect(saidIn('~drop the ball', 'He drops the ball.')).toBe(
      'drops the ball',
    );
    expect(saidIn('~drop the ball', 'Do not drop the ball.')).toBeUndefined();
    expect(saidIn('~misread', 'He misread it.')).toBe('misread');
  });

  it('name somebody, but not of what is theirs', () => {
    expect(saidIn('because of WHO', 'It was because of the vendor.')).toBe(
      'because of the vendor',
    );
    expect(
      saidIn('because of WHO', "It was because of the vendor's maintenance."),
    ).toBeUndefined();
  });
});
