import type { Section, Template } from 'backstage-plugin-postmortems-common';

/** A part of the document that the template expects or somebody has added. */
export interface PlacedSection {
  key: string;
  title: string;
  /** Empty where nobody has written it yet. */
  body: string;
}

/** Where each section stands on the page. */
export interface SectionPlaces {
  /** Opens the page. */
  summary?: PlacedSection;
  /** Stands with the figures. */
  impact?: PlacedSection;
  /** Opens the part about causes. */
  rootCause?: PlacedSection;
  /** Everything else that has been written, in the order of the template; then what was added. */
  further: PlacedSection[];
  /** What the template expects and nobody has written. */
  unwritten: PlacedSection[];
}

const PLACES = {
  summary: 'summary',
  impact: 'impact',
  'root-cause': 'rootCause',
} as const;

/**
 * Sorts a document's sections into their places on the page.
 * @param template - none where the settings no longer have the one it was made with
 */
export function placeSections(
  sections: Section[],
  template: Template | undefined,
): SectionPlaces {
  const expected = template?.sections ?? [];
  const known = new Set(expected.map(({ key }) => key));
  const wanted = new Set(
    expected.filter(({ optional }) => !optional).map(({ key }) => key),
  );
  const all: PlacedSection[] = [
    ...expected.map(({ key, title }) => {
      const section = sections.find(each => each.key === key);
      return {
        key,
        title: section?.title ?? title,
        body: section?.body.trim() ?? '',
      };
    }),
    ...sections
      .filter(({ key }) => !known.has(key))
      .map(({ key, title, body }) => ({ key, title, body: body.trim() })),
  ];

  const places: SectionPlaces = { further: [], unwritten: [] };
  for (const section of all) {
    const place = PLACES[section.key as keyof typeof PLACES];
    if (!section.body) {
      if (wanted.has(section.key)) places.unwritten.push(section);
    } else if (place) places[place] = section;
    else places.further.push(section);
  }
  return places;
}
