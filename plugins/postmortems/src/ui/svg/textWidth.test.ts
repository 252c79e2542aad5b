import fc from 'fast-check';
import {
  cutToWidth,
  estimatedWidth,
  measuredWidth,
  wrapToLines,
  wrapToWidth,
} from './textWidth';

const widthOf = estimatedWidth(12);

describe('measuredWidth', () => {
  it('estimates where nothing can be measured', () => {
    expect(measuredWidth(12, '')('Alert fires')).toBe(widthOf('Alert fires'));
  });
});

describe('cutToWidth', () => {
  it('leaves a text alone that fits', () => {
    expect(cutToWidth('Alert fires', 500, widthOf)).toBe('Alert fires');
  });

  it('ends what it cuts with an ellipsis, without a space before it', () => {
    const cut = cutToWidth('Database connection pool exhausted', 130, widthOf);
    expect(cut).toMatch(/^Database conn.*\S…$/);
  });

  it('never gives more than fits, and nothing but an end is ever missing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 0, max: 400 }),
        (text, room) => {
          const cut = cutToWidth(text, room, widthOf);
          expect(cut === text || widthOf(cut) <= room).toBe(true);
          expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
        },
      ),
    );
  });
});

describe('wrapToWidth', () => {
  /** Ten pixels a letter. */
  const tens = (text: string) => text.length * 10;

  it('breaks a text between its words', () => {
    expect(wrapToWidth('The alert  fires at once', 100, tens)).toEqual([
      'The alert',
      'fires at',
      'once',
    ]);
  });

  it('cuts a word that is wider than the room', () => {
    expect(wrapToWidth('An unbreakable word', 60, tens)).toEqual([
      'An',
      'unbre…',
      'word',
    ]);
  });

  it('has no lines of no text', () => {
    expect(wrapToWidth(' ', 60, tens)).toEqual([]);
  });
});

describe('wrapToLines', () => {
  const tens = (text: string) => text.length * 10;

  it('leaves a text alone that needs no more lines', () => {
    expect(wrapToLines('The alert fires', 100, 2, tens)).toEqual([
      'The alert',
      'fires',
    ]);
  });

  it('says that there is more', () => {
    expect(wrapToLines('The alert fires at once', 100, 2, tens)).toEqual([
      'The alert',
      'fires at…',
    ]);
  });
});
