/**
 * The text that was pasted. A spreadsheet hands over a picture of its cells as well, and a file browser the
 * names of the files; the first is text, the second is not.
 */
export function pastedText(pasted: DataTransfer): string {
  const text = pasted.getData('text/plain');
  const names = new Set(Array.from(pasted.files ?? [], ({ name }) => name));
  const lines = text.split(/\r?\n/).filter(line => line.trim());
  return lines.every(line => names.has(line.trim())) ? '' : text;
}

/** The files that were pasted, unless they come along with text. */
export function pastedFiles(pasted: DataTransfer): File[] {
  return pastedText(pasted).trim() ? [] : Array.from(pasted.files ?? []);
}
