import { LAYERS, Settings } from '../../model';
import type { ParsedFactor, ParsedReport } from '../ParsedReport';
import { escapeBlock, escapeInline } from '../text/plainText';
import { layerWords } from '../text/words';
import { writeCategory } from './categoryPrefix';
import { layOut, Placed } from './layout';
import { factorNumber, needsNumbers } from './numbers';

/** The factors by layer, the whys below what they explain; null when there are none. */
export function writeFactors(
  report: ParsedReport,
  settings: Settings,
): string | null {
  if (!report.factors.length) return null;
  const numbered = needsNumbers(report);
  const line = (placed: Placed) =>
    factorLine(report.factors[placed.place], placed, numbered, settings);
  const parts = ['## Contributing Factors'];
  layOut(report.factors).forEach((roots, i) => {
    if (!roots.length) return;
    parts.push(
      `### ${layerWords.of(LAYERS[i])}`,
      outline(roots, line, LAYERS[i] === 'contributing').join('\n'),
    );
  });
  return parts.join('\n\n');
}

function outline(
  items: Placed[],
  line: (placed: Placed) => string,
  numbered: boolean,
): string[] {
  return items.flatMap((item, i) => {
    const marker = numbered ? `${i + 1}. ` : '- ';
    const indent = ' '.repeat(marker.length);
    return [
      marker + line(item),
      ...outline(item.children, line, numbered).map(below => indent + below),
    ];
  });
}

function factorLine(
  factor: ParsedFactor,
  { place, nested }: Placed,
  numbered: boolean,
  { categories }: Settings,
): string {
  const number = numbered ? `${factorNumber(place)} · ` : '';
  const category = factor.category
    ? writeCategory(factor.category, categories)
    : '';
  const before = number + category;
  const notes = [
    factor.certainty === 'hypothesis' ? 'hypothesis' : '',
    factor.categorySource === 'suggested' ? 'category suggested' : '',
    factor.parent !== null && !nested
      ? `explains ${factorNumber(factor.parent)}`
      : '',
  ].filter(note => note);
  return (
    before +
    (before ? escapeInline : escapeBlock)(factor.statement) +
    (notes.length ? ` *(${notes.join('; ')})*` : '')
  );
}
