import type { Block } from '../../report/text/blocks';
import type { FrontMatter } from '../source/frontMatter';
import { readLabel } from '../source/labels';
import type { Node } from '../source/Node';
import { readPlain } from '../../report/text/plainText';
import { bare } from '../style/Vocabulary';

/** More than anybody lists. */
const MOST_NAMES = 50;
const LONGEST_NAME = 100;

/**
 * The services that a document itself says it is about: in its front matter, or behind a label before
 * its first section. As written, in their order.
 */
export function namedServices(
  front: FrontMatter,
  root: Node,
  labels: readonly string[],
): string[] {
  const known = new Set(labels);
  const values = front.values
    .filter(({ name }) => known.has(bare(name.replace(/[_-]/g, ' '))))
    .map(({ value }) => value);
  const [title] = root.children;
  for (const block of [...root.blocks, ...(title?.blocks ?? [])]) {
    for (const line of linesOf(block)) {
      const labelled = readLabel(line);
      if (labelled && known.has(bare(labelled.label))) {
        values.push(labelled.value);
      }
    }
  }
  const names = values.flatMap(value => readPlain(value).split(/[,;]| and /));
  return [
    ...new Set(
      names
        .filter(name => name.length <= LONGEST_NAME)
        .map(name => name.trim().replace(/^["'`[]+|["'`\].]+$/g, ''))
        .filter(Boolean),
    ),
  ].slice(0, MOST_NAMES);
}

/** The lines of its paragraphs, also where these are items of a list or cells of a table. */
function linesOf({ tokens }: Block): string[] {
  return tokens
    .filter(({ type }) => type === 'inline')
    .flatMap(({ content }) => content.split('\n'));
}
