import { z } from 'zod';
import { DEFAULT_STYLE } from './defaultStyle';
import type { HouseStyle } from './HouseStyle';
import { bare } from './Vocabulary';

const words = z.array(z.string().min(1).max(200).transform(bare)).max(200);

/** Words for each of the names that a house can have words for; sections go by the template's keys. */
function byName<Name extends string>(names: Record<Name, string[]>) {
  const keys = Object.keys(names) as [Name, ...Name[]];
  return z.partialRecord(z.enum(keys), words).optional();
}

/** What a house adds to the words of the common styles. */
export const houseWordsSchema = z.strictObject({
  parts: byName(DEFAULT_STYLE.parts),
  sections: z.record(z.string(), words).optional(),
  fields: byName(DEFAULT_STYLE.fields),
  services: words.optional(),
  eventColumns: byName(DEFAULT_STYLE.eventColumns),
  actionColumns: byName(DEFAULT_STYLE.actionColumns),
  actionTypes: byName(DEFAULT_STYLE.actionTypes),
  priorities: byName(DEFAULT_STYLE.priorities),
  actionStates: byName(DEFAULT_STYLE.actionStates),
  documentStates: byName(DEFAULT_STYLE.documentStates),
  moments: byName(DEFAULT_STYLE.moments),
});
export type HouseWords = z.infer<typeof houseWordsSchema>;

type Lists = Record<string, string[] | undefined>;

const HEADINGS = { parts: true, sections: true };

const wordsOf = (...groups: (Lists | undefined)[]) =>
  new Set(groups.flatMap(group => Object.values(group ?? {})).flat());

/** The common words with those of a house, which win where a word means something else there. */
export function withWords(house: HouseWords): HouseStyle {
  const style = { ...DEFAULT_STYLE } as Record<string, Lists | string[]>;
  // A heading announces a part or a section.
  const headings = [house.parts, house.sections];
  for (const [group, common] of Object.entries(style)) {
    const said = house[group as keyof HouseWords];
    style[group] = Array.isArray(common)
      ? [...common, ...((said as string[] | undefined) ?? [])]
      : merged(
          common,
          (said ?? {}) as Lists,
          wordsOf(...(group in HEADINGS ? headings : [said as Lists])),
        );
  }
  return style as unknown as HouseStyle;
}

function merged(common: Lists, said: Lists, own: Set<string | undefined>) {
  const lists: Lists = {};
  for (const [name, list] of Object.entries(common)) {
    lists[name] = (list ?? []).filter(word => !own.has(word));
  }
  for (const [name, list] of Object.entries(said)) {
    lists[name] = [...(lists[name] ?? []), ...(list ?? [])];
  }
  return lists;
}
