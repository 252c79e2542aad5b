import type { DataGap } from '../../model';
import { escapeBlock } from '../../report/text/escape';

/** The sentences of gaps as the list of a section, which people go on writing in. */

type Sentence = Pick<DataGap, 'sentence'>;

const ITEM = /^([-*+]) /;

/** Whether a section says it already, however its lines are broken. */
export function isWritten(body: string, { sentence }: Sentence): boolean {
  const said = oneLine(body);
  return (
    said.includes(oneLine(escapeBlock(sentence))) ||
    said.includes(oneLine(sentence))
  );
}

/** The section with one more item for each that it does not say yet. */
export function withGaps(body: string, gaps: readonly Sentence[]): string {
  const before = body.trimEnd();
  const last = before.split('\n').at(-1) ?? '';
  const bullet = ITEM.exec(last)?.[1];
  const sentences = new Set(
    gaps
      .filter(gap => !isWritten(body, gap))
      .map(({ sentence }) => oneLine(sentence)),
  );
  const items = [...sentences].map(
    sentence => `${bullet ?? '-'} ${escapeBlock(sentence)}`,
  );
  if (items.length === 0) return body;
  const between = before && (bullet ? '\n' : '\n\n');
  return `${before}${between}${items.join('\n')}`;
}

/** The section without the items that say just these. */
export function withoutGaps(body: string, gaps: readonly Sentence[]): string {
  const gone = new Set(
    gaps.map(({ sentence }) => escapeBlock(oneLine(sentence))),
  );
  return body
    .split('\n')
    .filter(line => !ITEM.test(line) || !gone.has(line.slice(2)))
    .join('\n')
    .trimEnd();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
