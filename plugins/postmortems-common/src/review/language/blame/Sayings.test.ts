import { readProse } from '../prose/Prose';
import { englishWords } from '../words/lexicon';
import { Sayings } from './Sayings';
import { Sentence } from './Sentence';

/** The words of a sentence from which on one of the sayings stands. */
function saidIn(says: string, text: string): string | undefined {
  const known = new Sayings([{ says }]);
  let words: string | undefined;
  readProse(text, englishWords(), tokens => {
    tokens.forEach((_, at) => {
      words ??= known.find(new Sentence(tokens), at, (_use, said) =>
        tokens
          .slice(at, said.to)
          .map(({ word }) => word)
          .join(' '),
      );
    });
  });
  return words;
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

  it('take a noun in the plural, too, where a plus says so', () => {
    expect(saidIn('no excuse+', 'There is no excuse.')).toBe('no excuse');
    expect(saidIn('no excuse+', 'There are no excuses.')).toBe('no excuses');
  });

  it('know by the next word which of them may stand, and try of each use the first that does', () => {
    const sayings = new Sayings([
      { says: 'was late\nwas … late' },
      { says: 'was so/too late' },
    ]);
    expect(sayings.nextOf('was')).toBeUndefined();
    expect(new Sayings([{ says: 'was (so) late' }]).nextOf('was')).toEqual(
      new Set(['so', 'late']),
    );
    const tried: string[] = [];
    readProse('She was too late.', englishWords(), tokens => {
      sayings.find(new Sentence(tokens), 1, ({ says }) => {
        tried.push(says);
        return undefined;
      });
    });
    expect(tried).toEqual(['was late\nwas … late', 'was so/too late']);
  });
});
