import type { Block, Lines } from '../../report/text/blocks';
import type { Meaning } from '../style/Vocabulary';

/** A heading, or what stands for one, with what is below it. */
export interface Node {
  /** The heading as inline Markdown; empty for the document itself. */
  title: string;
  /** 0 for the document, 1 to 6 for headings, 7 and 8 for what stands for one. */
  level: number;
  meaning?: Meaning;
  /** The lines of the heading. */
  head: Lines;
  /** Everything below the heading, what is below its children included. */
  lines: Lines;
  /** Behind a label, on its line. */
  rest: string;
  blocks: Block[];
  children: Node[];
}

export function newNode(
  title: string,
  level: number,
  head: Lines,
  end: number,
): Node {
  return {
    title,
    level,
    head,
    lines: [head[1], end],
    rest: '',
    blocks: [],
    children: [],
  };
}
