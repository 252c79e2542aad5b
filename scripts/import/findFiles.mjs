import { readdirSync } from 'node:fs';
import path from 'node:path';

const TEXTS = new Set(['.md', '.markdown', '.mdx', '.qmd', '.txt']);

/**
 * @typedef {object} FoundFile
 * @property {string} path where it lies
 * @property {string} fileName where it lies in the folder, with slashes on every system
 */

/**
 * @typedef {object} LeftOut
 * @property {string} fileName
 * @property {string} reason
 * @property {boolean} isFailure what should have been read, and could not
 */

/**
 * The texts of a folder and of those in it, in the order of their names, so that runs are alike.
 * Links are not followed: they lead out of the folder, in circles, or to what is there anyway.
 *
 * @param {string} folder
 * @returns {{ files: FoundFile[], leftOut: LeftOut[] }}
 */
export function findFiles(folder) {
  const files = [];
  const leftOut = [];
  const pending = [''];
  while (pending.length > 0) {
    const inside = pending.pop();
    for (const entry of entriesOf(folder, inside, leftOut)) {
      const fileName = path.posix.join(inside, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isSymbolicLink()) {
        const reason = 'it is a symbolic link';
        leftOut.push({ fileName, reason, isFailure: false });
      } else if (entry.isDirectory()) {
        pending.push(fileName);
      } else if (entry.isFile() && isText(entry.name)) {
        files.push({ path: path.join(folder, fileName), fileName });
      }
    }
  }
  return { files: files.sort(byName), leftOut: leftOut.sort(byName) };
}

function entriesOf(folder, inside, leftOut) {
  try {
    return readdirSync(path.join(folder, inside), { withFileTypes: true });
  } catch (error) {
    const fileName = `${inside || folder}/`;
    leftOut.push({ fileName, reason: error.message, isFailure: true });
    return [];
  }
}

function isText(name) {
  return TEXTS.has(path.extname(name).toLocaleLowerCase('en-US'));
}

/** By code units and not by anybody's language, which differs between machines. */
function byName(a, b) {
  if (a.fileName === b.fileName) return 0;
  return a.fileName < b.fileName ? -1 : 1;
}
