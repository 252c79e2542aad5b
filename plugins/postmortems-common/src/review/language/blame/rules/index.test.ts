import { readdirSync } from 'node:fs';
import { BLAME_RULES } from '.';

// eslint-disable-next-line no-restricted-syntax
const files = readdirSync(__dirname).filter(file => !file.startsWith('index.'));

const rules = files.filter(file => !file.endsWith('.test.ts'));

describe('the rules of blame', () => {
  it('are one a file, each with its cases', () => {
    expect(files.filter(file => file.endsWith('.test.ts'))).toEqual(
      rules.map(file => file.replace(/\.ts$/, '.test.ts')),
    );
    expect(BLAME_RULES).toHaveLength(rules.length);
  });

  it('have an id of their own, a reason and a question', () => {
    const ids = BLAME_RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { reason, question, words } of BLAME_RULES) {
      expect(reason).toMatch(/\.$/);
      expect(question).toMatch(/\?$/);
      expect(words).not.toBe('');
    }
  });
});
