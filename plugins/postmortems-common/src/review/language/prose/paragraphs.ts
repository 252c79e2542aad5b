const TAB = 9;

const SPACE = 32;

const HASH = 35;

const BAR = 124;

const LIST_MARK = /^(?:[-*+•]|\d{1,9}[.)])(?=\s|$)/;

const TASK_BOX = /^\[[ xX]\]\s/;

const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;

const REFERENCE = /^\[[^\]\n]{1,200}\]:\s*\S+(?:\s+["'(].*)?$/;

const RULE = /^(?:[-=_*]\s?){2,}$/;

const CODE_INDENT = 4;

/** Whatever opens a line is looked for in its beginning only, so that the longest line costs no more. */
const OPENING_LENGTH = 256;

/** A stretch of one line, from one place to before another. */
export type Stretch = readonly [start: number, end: number];

/** The lines of one paragraph, list item or row of a table, without what marks them as such. */
export type Paragraph = Stretch[];

/**
 * The prose of a Markdown text: no code, no quoted lines, no headings, no front matter, no comments.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let paragraph: Paragraph = [];
  const close = () => {
    if (paragraph.length) paragraphs.push(paragraph);
    paragraph = [];
  };

  let fence = '';
  let inComment = false;
  let inList = false;
  let inQuote = false;
  let afterBlank = true;
  let at = endOfFrontMatter(text);
  while (at < text.length) {
    const end = endOfLine(text, at);
    const next = afterLineBreak(text, end);
    let start = at;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    const indent = start - at;
    let opening = text.slice(start, Math.min(end, start + OPENING_LENGTH));
    at = next;

    if (fence) {
      if (closesFence(opening, fence)) fence = '';
      continue;
    }
    if (inComment || opening.startsWith('<!--')) {
      close();
      inComment = text.slice(start, end).indexOf('-->') < 0;
      continue;
    }
    if (start === end) {
      close();
      afterBlank = true;
      inQuote = false;
      continue;
    }
    // A fence may stand in an item: `- ```sh`.
    const mark = LIST_MARK.exec(opening);
    const isCode =
      afterBlank &&
      !inList &&
      (indent >= CODE_INDENT || text.charCodeAt(start - 1) === TAB);
    if (mark && !isCode) {
      close();
      inList = true;
      start += mark[0].length;
      while (start < end && isSpace(text.charCodeAt(start))) start++;
      opening = text.slice(start, Math.min(end, start + OPENING_LENGTH));
      if (TASK_BOX.test(opening)) {
        start += 4;
        opening = opening.slice(4);
      }
    } else if (indent === 0 && afterBlank) {
      inList = false;
    }

    const [opened] = FENCE.exec(opening) ?? [''];
    if (opened) {
      close();
      fence = opened;
      afterBlank = false;
      continue;
    }
    if (isCode) continue;
    afterBlank = false;
    const first = opening.charCodeAt(0);
    if (first === HASH && /^#{1,6}(?:\s|$)/.test(opening)) close();
    else if (opening.startsWith('>')) {
      close();
      inQuote = true;
    } else if (inQuote && !mark) continue;
    else if (REFERENCE.test(opening)) close();
    else if (opening.length < OPENING_LENGTH && RULE.test(opening.trim())) {
      // Set below a paragraph it makes a heading of it.
      if (paragraph.length && /^[-=]/.test(opening)) paragraph = [];
      close();
    } else if (first === BAR) {
      // A row; its reader takes bars for stops.
      close();
      paragraphs.push([[start, end]]);
    } else paragraph.push([start, end]);
  }
  close();
  return paragraphs;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

function afterLineBreak(text: string, end: number): number {
  return text[end] === '\r' ? end + 2 : end + 1;
}

function closesFence(line: string, fence: string): boolean {
  const mark = line.trimEnd();
  return mark.length >= fence.length && mark === fence[0].repeat(mark.length);
}

/** YAML between `---`, or TOML between `+++`, at the very top. */
function endOfFrontMatter(text: string): number {
  const mark = text.slice(0, 3);
  if (mark !== '---' && mark !== '+++') return 0;
  const first = endOfLine(text, 0);
  if (text.slice(0, first).trimEnd() !== mark) return 0;
  const close = text.indexOf(`\n${mark}`, first);
  return close < 0 ? 0 : afterLineBreak(text, endOfLine(text, close + 1));
}
