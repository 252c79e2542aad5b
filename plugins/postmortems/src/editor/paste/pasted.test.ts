import { pastedFiles, pastedText } from './pasted';

const pasted = (text: string, ...names: string[]) =>
  ({
    getData: (type: string) => (type === 'text/plain' ? text : '<b>html</b>'),
    files: names.map(name => new File(['x'], name)),
  } as unknown as DataTransfer);

const names = (data: DataTransfer) => pastedFiles(data).map(({ name }) => name);

describe('what is pasted', () => {
  it('is a screenshot, or an image that was copied from a page', () => {
    expect(names(pasted('', 'image.png'))).toEqual(['image.png']);
    expect(pastedText(pasted('', 'image.png'))).toBe('');
  });

  it('is the text of a spreadsheet, not the picture of its cells', () => {
    const cells = pasted('time\tevent\n10:05\terrors', 'image.png');
    expect(pastedText(cells)).toBe('time\tevent\n10:05\terrors');
    expect(names(cells)).toEqual([]);
  });

  it('is files where the text only names them', () => {
    const files = pasted('a.png\r\nb.png', 'a.png', 'b.png');
    expect(pastedText(files)).toBe('');
    expect(names(files)).toEqual(['a.png', 'b.png']);
  });

  it('is nothing where there is nothing', () => {
    expect(pastedText(pasted(''))).toBe('');
    expect(names(pasted(''))).toEqual([]);
  });
});
