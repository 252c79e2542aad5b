const TEXT = /\.(?:md|markdown|mdx|qmd|txt)$/i;
const ZIP = /\.zip$/i;

/** What the button for files offers. */
export const ACCEPTED = '.md,.markdown,.mdx,.qmd,.txt,.zip';

/** Whether a file is of a kind that is read. */
export function isText(path: string): boolean {
  return TEXT.test(path);
}

export function isZip(path: string): boolean {
  return ZIP.test(path);
}

/** Whether it, or a folder above it, is hidden; macOS puts a shadow of each file into a zip, under the same name. */
export function isHidden(path: string): boolean {
  return path
    .split('/')
    .some(name => name === '__MACOSX' || /^\.[^.]/.test(name));
}

/** Whether a path of a zip stays below the folder it would be unpacked to, whatever system reads it. */
export function staysInside(path: string): boolean {
  return (
    path !== '' &&
    !/^[a-z]:/i.test(path) &&
    !path.startsWith('/') &&
    // A folder of its own on Windows, and a part of a name elsewhere.
    !path.includes('\\') &&
    !path.includes('\0') &&
    !path.split('/').includes('..')
  );
}
