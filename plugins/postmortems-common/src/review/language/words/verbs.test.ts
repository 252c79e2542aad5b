import { formsOf } from './verbs';

const all = (verb: string) => [...formsOf(verb).keys()].sort();

describe('the forms of a verb', () => {
  it.each([
    ['check', ['check', 'checked', 'checking', 'checks']],
    ['merge', ['merge', 'merged', 'merges', 'merging']],
    ['notify', ['notified', 'notifies', 'notify', 'notifying']],
    ['drop', ['drop', 'dropped', 'dropping', 'drops']],
    ['commit', ['commit', 'commits', 'committed', 'committing']],
    ['push', ['push', 'pushed', 'pushes', 'pushing']],
    ['panic', ['panic', 'panicked', 'panicking', 'panics']],
    ['forget', ['forget', 'forgets', 'forgetting', 'forgot', 'forgotten']],
    [
      'overwrite',
      ['overwrite', 'overwrites', 'overwriting', 'overwritten', 'overwrote'],
    ],
    ['misread', ['misread', 'misreading', 'misreads']],
    ['agree', ['agree', 'agreed', 'agreeing', 'agrees']],
  ])('of %s', (verb, forms) => {
    expect(all(verb)).toEqual(forms);
  });

  it('tells of each form what it is a form of', () => {
    const forms = formsOf('check tell', 'write');
    expect(forms.get('told')).toBe('tell');
    expect(forms.get('written')).toBe('write');
    expect(forms.get('checker')).toBeUndefined();
  });
});
