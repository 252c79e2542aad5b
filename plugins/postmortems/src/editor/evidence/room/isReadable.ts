/**
 * Whether the browser can still open what was chosen: a file that has been changed or moved since fails
 * just as a lost connection does.
 */
export function isReadable(content: Blob | string): Promise<boolean> {
  if (typeof content === 'string') return Promise.resolve(true);
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(true);
    reader.onerror = () => resolve(false);
    reader.readAsArrayBuffer(content.slice(0, 1));
  });
}
