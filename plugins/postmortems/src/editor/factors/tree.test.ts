import fc from 'fast-check';
import type { Factor } from 'backstage-plugin-postmortems-common';
import { aFactor } from '../../testing/fakePostmortems';
import {
  indent,
  KeyedFactor,
  move,
  outdent,
  placeFactors,
  possibleParents,
  waitsFor,
} from './tree';

/** `a`, `b` under `a`, and so on: a factor by its name. */
function factor(
  id: string,
  parentId: string | null,
  position: number,
): KeyedFactor {
  return {
    key: id,
    factor: aFactor({ id, parentId, position, statement: id }),
  };
}

const FACTORS = [
  factor('a', null, 1),
  factor('a1', 'a', 5),
  factor('a2', 'a', 4),
  factor('a1x', 'a1', 6),
  factor('b', null, 2),
];

const drawn = (factors: KeyedFactor[]) =>
  placeFactors(factors).map(({ key, depth }) => '·'.repeat(depth) + key);

const apply = (
  factors: KeyedFactor[],
  changes: { key: string; fields: Partial<Factor> }[],
) =>
  factors.map(({ key, factor: before }) => ({
    key,
    factor: {
      ...before,
      ...changes.find(change => change.key === key)?.fields,
    },
  }));

describe('placeFactors', () => {
  it('draws those that explain a factor right below it, by their position', () => {
    expect(drawn(FACTORS)).toEqual(['a', '·a2', '·a1', '··a1x', 'b']);
  });

  it('draws one not made yet behind its siblings', () => {
    const fresh = {
      key: 'new',
      factor: aFactor({ id: '', version: 0, parentId: 'a', position: 0 }),
    };
    expect(drawn([fresh, ...FACTORS])).toEqual([
      'a',
      '·a2',
      '·a1',
      '··a1x',
      '·new',
      'b',
    ]);
  });

  it('draws every factor once, whatever explains what', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...names, 'gone')), {
          minLength: 5,
          maxLength: 5,
        }),
        parents => {
          const keys = placeFactors(
            names.map((name, i) => factor(name, parents[i], i)),
          ).map(({ key }) => key);
          expect([...keys].sort()).toEqual(names);
        },
      ),
    );
  });
});

describe('moving factors', () => {
  const placed = placeFactors(FACTORS);

  it('makes one explain the one above it on its level', () => {
    expect(indent(placed, 'b')).toEqual({
      key: 'b',
      fields: { parentId: 'a' },
    });
    expect(indent(placed, 'a1')).toEqual({
      key: 'a1',
      fields: { parentId: 'a2' },
    });
    expect(indent(placed, 'a2')).toBeUndefined();
    expect(indent(placed, 'a')).toBeUndefined();
  });

  it('makes one stand beside what it explained', () => {
    expect(outdent(placed, 'a1x')).toEqual({
      key: 'a1x',
      fields: { parentId: 'a' },
    });
    expect(outdent(placed, 'a1')).toEqual({
      key: 'a1',
      fields: { parentId: null },
    });
    expect(outdent(placed, 'b')).toBeUndefined();
  });

  it('changes places with a neighbour of the same parent', () => {
    expect(drawn(apply(FACTORS, move(placed, 'a1', -1)))).toEqual([
      'a',
      '·a1',
      '··a1x',
      '·a2',
      'b',
    ]);
    expect(drawn(apply(FACTORS, move(placed, 'a', 1)))).toEqual([
      'b',
      'a',
      '·a2',
      '·a1',
      '··a1x',
    ]);
    expect(move(placed, 'a', -1)).toEqual([]);
    expect(move(placed, 'a1', 1)).toEqual([]);
  });

  it('changes places also among factors that share a position', () => {
    const same = [
      factor('a', null, 0),
      factor('b', null, 0),
      factor('c', null, 0),
    ];
    expect(drawn(apply(same, move(placeFactors(same), 'c', -1)))).toEqual([
      'a',
      'c',
      'b',
    ]);
  });

  it('offers no parent that would close a circle', () => {
    const names = (key: string) =>
      possibleParents(placed, key).map(row => row.key);
    expect(names('a')).toEqual(['b']);
    expect(names('a1')).toEqual(['a', 'a2', 'b']);
    expect(names('b')).toEqual(['a', 'a2', 'a1', 'a1x']);
  });
});

describe('waitsFor', () => {
  const made = (key: string, position: number) => factor(key, null, position);
  const unmade = (key: string, statement: string): KeyedFactor => ({
    key,
    factor: aFactor({
      id: '',
      version: 0,
      position: 0,
      parentId: null,
      statement,
    }),
  });
  const placed = placeFactors([
    made('a', 1),
    made('b', 2),
    unmade('new', 'Nobody measured it'),
    unmade('newer', 'Nobody knew'),
    unmade('blank', ''),
  ]);
  const waits = (key: string, way: 'in' | 'out' | 'up' | 'down') =>
    waitsFor(placed, key, way)?.key;

  it('names what has to be saved before another can explain it', () => {
    expect(waits('newer', 'in')).toBe('new');
    expect(waits('new', 'in')).toBeUndefined();
  });

  it('names what has no place on the server to be moved from, or past', () => {
    expect(waits('new', 'up')).toBe('new');
    expect(waits('b', 'down')).toBe('new');
    expect(waits('b', 'up')).toBeUndefined();
  });

  it('names no row that nobody has typed into', () => {
    expect(waits('blank', 'down')).toBeUndefined();
    expect(waits('newer', 'out')).toBeUndefined();
  });
});
