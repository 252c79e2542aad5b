import { idSchema } from 'backstage-plugin-postmortems-common';
import { timeOrderedId } from './timeOrderedId';

describe('an id that begins with the time', () => {
  const at = (iso: string) => timeOrderedId(new Date(iso));

  it('is a UUID of version 7', () => {
    for (let n = 0; n < 1_000; n++) {
      const id = at('2026-11-26T08:00:00.000Z');
      expect(id).toMatch(
        /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
      expect(idSchema.parse(id)).toBe(id);
    }
  });

  it('comes after those of before, and no two are alike', () => {
    const times = [
      '1970-01-01T00:00:00.001Z',
      '2026-11-26T08:00:00.000Z',
      '2026-11-26T08:00:00.001Z',
      '9999-12-31T23:59:59.999Z',
    ];
    const ids = times.map(at);
    expect([...ids].sort()).toEqual(ids);
    expect(parseInt(ids[1].slice(0, 8) + ids[1].slice(9, 13), 16)).toBe(
      Date.parse(times[1]),
    );
    expect(at(times[0])).not.toBe(at(times[0]));
  });
});
