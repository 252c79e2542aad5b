import { Category, keySchema } from '../../model';
import { accepted } from '../text/fit';
import { escapeInline } from '../text/plainText';

/** A category in bold before the statement: its title, or its key as code where the title does not tell it. */
export function writeCategory(key: string, categories: Category[]): string {
  const title = categories.find(category => category.key === key)?.title;
  return title && readCategory(title, false, categories) === key
    ? `**${escapeInline(title)}**: `
    : `**\`${key}\`**: `;
}

/** @param isCode - whether the words stand as code, which makes them a key */
export function readCategory(
  words: string,
  isCode: boolean,
  categories: Category[],
): string | undefined {
  if (isCode) return accepted(keySchema, words);
  const wanted = words.toLowerCase();
  return categories.find(
    ({ key, title }) =>
      title.toLowerCase() === wanted || key.toLowerCase() === wanted,
  )?.key;
}
