import MarkdownIt from 'markdown-it';
import { plainTextOf } from './plainText';

const parser = new MarkdownIt({ html: true });

/** What a reader sees of a Markdown text, without its markup: the words of its paragraphs, lists, tables and code. */
export function plainProse(markdown: string): string {
  return parser
    .parse(markdown, {})
    .map(({ type, content, children }) => {
      if (type === 'inline') return plainTextOf(children ?? []);
      return type === 'fence' || type === 'code_block' ? content.trim() : '';
    })
    .filter(text => text !== '')
    .join('\n');
}
