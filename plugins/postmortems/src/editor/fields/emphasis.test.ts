import fc from 'fast-check';
import { toggleMark } from './emphasis';

describe('toggleMark', () => {
  it('marks the selected words, and keeps them selected', () => {
    expect(toggleMark({ text: 'a bold move', start: 2, end: 6 }, '**')).toEqual(
      {
        text: 'a **bold** move',
        start: 4,
        end: 8,
      },
    );
  });

  it('makes room for words to come where nothing is selected', () => {
    expect(toggleMark({ text: 'a ', start: 2, end: 2 }, '_')).toEqual({
      text: 'a __',
      start: 3,
      end: 3,
    });
  });

  it('takes its own marks away again', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('**' as const, '_' as const),
        (text, a, b, mark) => {
          const [start, end] = [a, b]
            .map(at => at % (text.length + 1))
            .sort((one, other) => one - other);
          const before = { text, start, end };
          fc.pre(text.slice(start - mark.length, start) !== mark);
          expect(toggleMark(toggleMark(before, mark), mark)).toEqual(before);
        },
      ),
    );
  });
});
