import type { Postmortem } from '../../../model';
import { placeInIncident, placeOfSection } from '../places';
import type { Contradiction } from './Contradiction';

const NUMBER = '(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.(\\d+))?';

/** A figure of the header of which a section tells another number, in the same words: `40,000 failed requests`. */
export function differentFigures({
  impactFigures,
  sections,
}: Pick<Postmortem, 'impactFigures' | 'sections'>): Contradiction[] {
  return impactFigures.flatMap(({ label, value, unit }) => {
    const same = impactFigures.filter(other => other.label === label);
    // Of two figures of one name either may be meant.
    if (unit || same.length > 1 || label.length < 4) return [];
    const words = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(`(?<![\\w.,])${NUMBER} ${words}(?!\\w)`, 'gi');
    return sections.flatMap((section): Contradiction[] => {
      const found = [...section.body.matchAll(pattern)].map(
        ([text, whole, part = '0']) => ({
          text,
          number: Number(`${whole.replace(/,/g, '')}.${part}`),
        }),
      );
      if (found.length === 0 || found.some(({ number }) => number === value)) {
        return [];
      }
      return [
        {
          state: 'warn',
          reason: 'figure',
          values: {
            section: section.title,
            claim: found[0].text,
            value,
            label,
          },
          places: [
            placeOfSection(section),
            placeInIncident('impactFigures', label),
          ],
        },
      ];
    });
  });
}
