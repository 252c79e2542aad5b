import { plainProse } from './plainProse';

describe('plainProse', () => {
  it('keeps the words of every kind of block', () => {
    const markdown = [
      '## What *happened*',
      '',
      'The [pool](https://shop.example) was **empty**,',
      'see `max_connections`.',
      '',
      '- first',
      '- second',
      '',
      '| a | b |',
      '| - | - |',
      '| one | two |',
      '',
      '```sql',
      'select 1;',
      '```',
    ].join('\n');
    expect(plainProse(markdown).split('\n')).toEqual([
      'What happened',
      'The pool was empty, see max_connections.',
      'first',
      'second',
      'a',
      'b',
      'one',
      'two',
      'select 1;',
    ]);
  });

  it('leaves out what nobody sees', () => {
    expect(plainProse('<!-- hidden -->\n\nseen <b>too</b>')).toBe('seen too');
    expect(plainProse('')).toBe('');
  });
});
