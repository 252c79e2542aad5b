/** Where a new piece may begin: nowhere, if need be (between the items of a list), or gladly. */
export enum Cut {
  Never,
  AtNeed,
  Gladly,
}

/** A line of Markdown, and what cutting the text needs to know of it. */
export interface Line {
  text: string;
  cut: Cut;
  /** What drawing it costs, in the units of `PIECE_COST`. */
  cost: number;
  /** The same line of a code block without its language, which is drawn without colours. */
  uncoloured?: { text: string; cost: number };
}

/** What may begin or end an element within a line: markers, cells, addresses. */
const ELEMENT = /[*_~`[\]<>&!|\\]|www\.|:\/\/|@/g;
/** The items of lists that begin on a line, one in the other. */
const ITEMS = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t>]+|$))+/;
const ITEM_COST = 2;
const CHARACTERS_PER_COST = 100;
const CODE_CHARACTERS_PER_COST = 400;
const COLOURED_CHARACTERS_PER_COST = 15;

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const ITEM = /^(?:([-+*])|(\d{1,9})[.)])(?: |$)/;
const COMMENT_START = /^ {0,3}<!--/;
/** What may hold Markdown with blank lines in between; it stays whole. */
const HOLDER =
  /<(\/?)(?:details|div|section|center|table|ul|ol|dl|blockquote|pre)\b/gi;

const BLANK: Line = { text: '', cut: Cut.Never, cost: 0 };

function costOf(text: string): number {
  const items = ITEMS.exec(text)?.[0].match(/[^ \t>]+/g)?.length ?? 0;
  const elements = text.match(ELEMENT)?.length ?? 0;
  return 1 + text.length / CHARACTERS_PER_COST + elements + ITEM_COST * items;
}

class LineReader {
  private afterBlank = false;
  private afterItem = false;
  private fence?: { marker: string; coloured: boolean };
  private inComment = false;
  private holders = 0;
  /** The bullet of the list at the margin, or the number of its last item. */
  private list?: string | number;

  read(text: string): Line {
    const line = this.fence ? this.readCode(text) : this.readOutside(text);
    this.afterBlank = text.trim() === '';
    return line;
  }

  private readCode(text: string): Line {
    const { marker, coloured } = this.fence!;
    const end = FENCE.exec(text);
    if (end?.[1].startsWith(marker) && !end[2].trim()) this.fence = undefined;
    const cost = (perCost: number) => 0.05 + text.length / perCost;
    const plain = cost(CODE_CHARACTERS_PER_COST);
    return coloured
      ? {
          text,
          cut: Cut.Never,
          cost: cost(COLOURED_CHARACTERS_PER_COST),
          uncoloured: { text, cost: plain },
        }
      : { text, cut: Cut.Never, cost: plain };
  }

  private readOutside(text: string): Line {
    if (text === '') return BLANK;
    const cut = this.cutBefore(text);
    const cost = costOf(text);
    const fence = FENCE.exec(text);
    if (fence) {
      const language = fence[2].trim();
      this.fence = { marker: fence[1], coloured: language !== '' };
      const bare = text.slice(0, text.length - fence[2].length);
      return { text, cut, cost, uncoloured: { text: bare, cost } };
    }
    this.followHtml(text);
    return { text, cut, cost };
  }

  private cutBefore(text: string): Cut {
    const item = ITEM.exec(text);
    const { afterItem } = this;
    this.afterItem = item !== null;
    if (this.inComment || this.holders > 0) return Cut.Never;
    if (item) {
      const [marker, , number] = item;
      const bullet = item[1] as string | undefined;
      const next = bullet ?? Number(number);
      const before = this.list;
      const inList = typeof before === typeof next;
      const goesOn =
        typeof before === 'number' ? next === before + 1 : next === before;
      this.list = next;
      if (goesOn) {
        // A lone marker below a paragraph would be the line under a heading.
        return marker.endsWith(' ') || afterItem || this.afterBlank
          ? Cut.AtNeed
          : Cut.Never;
      }
      return this.afterBlank && !inList ? Cut.Gladly : Cut.Never;
    }
    if (!this.afterBlank || !/^\S/.test(text)) return Cut.Never;
    this.list = undefined;
    return Cut.Gladly;
  }

  private followHtml(text: string) {
    if (COMMENT_START.test(text)) this.inComment = true;
    if (this.inComment) {
      this.inComment = !text.includes('-->');
      return;
    }
    const opens = /^ {0,3}</.test(text);
    if (!opens && this.holders === 0) return;
    for (const [, end] of text.matchAll(HOLDER)) {
      if (end) this.holders = Math.max(0, this.holders - 1);
      else if (opens) this.holders++;
    }
  }
}

/** Reads a text line by line, as far as it takes to cut it; the renderer reads it properly. */
export function* readLines(text: string): Generator<Line> {
  const reader = new LineReader();
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) {
    yield reader.read(text.slice(start, index));
    start = index + end.length;
  }
  yield reader.read(text.slice(start));
}
