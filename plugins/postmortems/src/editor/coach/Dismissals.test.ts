import { Dismissals } from './Dismissals';

const REF = 'PM-2025-02-09';

beforeEach(() => localStorage.clear());

const of = (ref: () => string | undefined = () => REF) =>
  new Dismissals(localStorage, ref);
const keysIn = (dismissals: Dismissals, name: 'section:a' | 'factor:1') => [
  ...(dismissals.read().get(name) ?? []),
];

describe('what was put aside', () => {
  it('is known again on another visit, text by text', () => {
    of().add('section:a', ['k1', 'k2']);
    expect(keysIn(of(), 'section:a')).toEqual(['k1', 'k2']);
    expect(keysIn(of(), 'factor:1')).toEqual([]);
    expect(
      keysIn(
        of(() => 'PM-2025-02-10'),
        'section:a',
      ),
    ).toEqual([]);
  });

  it('is taken up again', () => {
    of().add('section:a', ['k1', 'k2']);
    of().remove('section:a', ['k1']);
    expect(keysIn(of(), 'section:a')).toEqual(['k2']);
    of().remove('section:a', ['k2']);
    expect(localStorage).toHaveLength(0);
  });

  it('follows a row that gets its id', () => {
    of().add('factor:new-1', ['k1']);
    of().rename('factor:new-1', 'factor:1');
    expect(keysIn(of(), 'factor:1')).toEqual(['k1']);
  });

  it('is kept once the document has a reference', () => {
    const made: { ref?: string } = {};
    const dismissals = of(() => made.ref);
    dismissals.add('section:a', ['k1']);
    expect(localStorage).toHaveLength(0);
    expect(keysIn(dismissals, 'section:a')).toEqual(['k1']);
    made.ref = REF;
    expect(keysIn(dismissals, 'section:a')).toEqual(['k1']);
    expect(keysIn(of(), 'section:a')).toEqual(['k1']);
  });

  it('never stands in the way, whatever the storage holds', () => {
    for (const kept of ['{', 'null', '[]', '{"section:a":1}']) {
      localStorage.setItem(`postmortems.dismissed.${REF}`, kept);
      expect(keysIn(of(), 'section:a')).toEqual([]);
    }
    const full = {
      getItem: () => null,
      removeItem: () => {},
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const dismissals = new Dismissals(full, () => REF);
    dismissals.add('section:a', ['k1']);
    expect(keysIn(dismissals, 'section:a')).toEqual(['k1']);
  });
});
