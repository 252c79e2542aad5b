import { aFile } from '../testing/files';
import { aDropped, aFolder } from '../testing/dropped';
import { chosenSources, droppedSources } from './sources';

const all = async (dropped: Parameters<typeof droppedSources>[0]) => {
  const found: string[] = [];
  for await (const source of droppedSources(dropped)) {
    found.push(
      'reason' in source ? `${source.path} ${source.reason}` : source.path,
    );
  }
  return found;
};

describe('what was dropped', () => {
  it('is looked through with all that is below it, however many a folder holds', async () => {
    const many = Array.from({ length: 250 }, (_, i) => aFile(`${i}.md`));
    const found = await all(
      aDropped(
        aFolder('pm', [aFolder('2024', many), aFile('readme.txt')]),
        aFile('alone.md'),
      ),
    );
    expect(found).toHaveLength(252);
    expect(found[0]).toBe('pm/2024/0.md');
    expect(found.slice(-3)).toEqual([
      'pm/2024/249.md',
      'pm/readme.txt',
      'alone.md',
    ]);
  });

  it('is not entered where it is hidden', async () => {
    const history = aFolder('.git', [aFile('HEAD.md')]);
    expect(await all(aDropped(aFolder('pm', [history])))).toEqual([
      'pm/.git hidden',
    ]);
  });

  it('goes on where a folder cannot be opened', async () => {
    const locked = aFolder('locked', new Error('no'));
    expect(await all(aDropped(locked, aFile('a.md')))).toEqual([
      'locked unreadable',
      'a.md',
    ]);
  });

  it('are plain files where the browser knows no folders', async () => {
    const files = [aFile('a.md')] as unknown as FileList;
    const items = [] as unknown as DataTransferItemList;
    expect(await all({ files, items })).toEqual(['a.md']);
  });
});

it('knows of a chosen folder where in it each file lies', () => {
  const file = aFile('a.md');
  Object.defineProperty(file, 'webkitRelativePath', { value: 'pm/2024/a.md' });
  expect(chosenSources([file]).map(({ path }) => path)).toEqual([
    'pm/2024/a.md',
  ]);
});
