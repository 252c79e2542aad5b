import { UUID } from '../model';
import { newIdempotencyKey } from './idempotencyKey';

describe('newIdempotencyKey', () => {
  it('is a random UUID, version 4', () => {
    const key = newIdempotencyKey();
    expect(key).toMatch(UUID);
    expect(key[14]).toBe('4');
    expect('89ab').toContain(key[19]);
  });

  it('is another one each time', () => {
    const keys = Array.from({ length: 1_000 }, newIdempotencyKey);
    expect(new Set(keys).size).toBe(1_000);
  });
});
