import { imageProblem } from './checkImage';

const file = (name: string, type: string, size = 1_000) => ({
  name,
  type,
  size,
});

describe('imageProblem', () => {
  it.each([
    ['a.png', 'image/png'],
    ['a.jpg', 'image/jpeg'],
    ['a.webp', 'image/webp'],
    // Some systems do not know the type.
    ['a.WebP', ''],
  ])('finds none with %s of type "%s"', (name, type) => {
    expect(imageProblem(file(name, type))).toBeUndefined();
  });

  it.each([
    ['a.svg', 'image/svg+xml', 'svg'],
    ['a.svg', '', 'svg'],
    ['a.gif', 'image/gif', 'type'],
    ['a.log', 'text/plain', 'type'],
    ['a.png', 'text/plain', 'type'],
    ['a', '', 'type'],
  ] as const)('refuses %s of type "%s" for its %s', (name, type, problem) => {
    expect(imageProblem(file(name, type))).toBe(problem);
  });

  it('refuses more than five megabytes, and nothing at all', () => {
    const most = 5 * 1024 * 1024;
    expect(imageProblem(file('a.png', 'image/png', most))).toBeUndefined();
    expect(imageProblem(file('a.png', 'image/png', most + 1))).toBe('size');
    expect(imageProblem(file('a.png', 'image/png', 0))).toBe('empty');
  });
});
