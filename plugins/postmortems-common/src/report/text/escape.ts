/** Plain text as Markdown that shows exactly this text. Reading it back takes a parser: `plainText.ts`. */

/** Escapes inline markup. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`[\]]/g, '\\$&')
    .replace(/(?<! )\*|\*(?! )/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?![^ ~])|(?<=[^ ])~/g, '\\~')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Escapes a text that stands at the start of a block, where more is markup. */
export function escapeBlock(text: string): string {
  return escapeInline(text)
    .replace(/^[-+#>=|:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Escapes a heading's text, whose last `#` would be dropped. */
export function escapeHeading(text: string): string {
  return escapeInline(text).replace(/(^|(?<= ))#+$/, '\\$&');
}
