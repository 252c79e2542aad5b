// Writes the pages under docs/ that commands make, formatted as everything else is.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, run } from './run.mjs';

/**
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
export function table(head, rows) {
  const line = cells =>
    `| ${cells.map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

/**
 * The rows of the first table of a page, as {@link table} wrote them; none where there is no such page.
 *
 * @param {string} name below docs/
 * @returns {Promise<string[][]>}
 */
export async function readTable(name) {
  const text = await readFile(path.join(root, 'docs', name), 'utf8').catch(
    () => '',
  );
  return text
    .split('\n')
    .filter(line => line.startsWith('| '))
    .slice(2)
    .map(line =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map(cell => cell.trim().replaceAll('\\|', '|')),
    );
}

/**
 * @param {string} name below docs/
 * @param {string[]} paragraphs
 */
export async function writeDocument(name, paragraphs) {
  const file = path.join(root, 'docs', name);
  await writeFile(file, `${paragraphs.join('\n\n')}\n`);
  await run(['prettier', '--write', '--loglevel=warn', file]);
  console.log(`\nWritten to docs/${name}`);
}
