import { FixedOffsetZone, IANAZone, Zone } from 'luxon';

/** Abbreviations by what they mean, in hours from UTC; where two zones share one, the commoner. */
const HOURS: Record<string, number> = {
  ...{ utc: 0, gmt: 0, z: 0, zulu: 0, wet: 0, west: 1, bst: 1, cet: 1 },
  ...{ cest: 2, eet: 2, eest: 3, msk: 3, ist: 5.5, sgt: 8, hkt: 8, awst: 8 },
  ...{ jst: 9, kst: 9, acst: 9.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
  ...{ ast: -4, adt: -3, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6 },
  ...{ pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10, brt: -3, sast: 2 },
};

/** What people call the clock of a place, whatever the season. */
const PLACES: Record<string, string> = {
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  'pst/pdt': 'America/Los_Angeles',
  'pdt/pst': 'America/Los_Angeles',
  mt: 'America/Denver',
  'central european': 'Europe/Berlin',
  mountain: 'America/Denver',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  et: 'America/New_York',
  eastern: 'America/New_York',
  'est/edt': 'America/New_York',
  'cet/cest': 'Europe/Berlin',
  'gmt/bst': 'Europe/London',
};

const OFFSET = /^(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?$/;

/** A zone by any of its names: `CET`, `PST/PDT`, `UTC+1`, `-07:00`, `Europe/Berlin`; undefined when it is none. */
export function zoneOf(name: string): Zone | undefined {
  const text = name
    .trim()
    .toLowerCase()
    .replace(/(?: summer| standard| daylight)? time$/, '');
  if (Object.hasOwn(PLACES, text)) return IANAZone.create(PLACES[text]);
  if (Object.hasOwn(HOURS, text))
    return FixedOffsetZone.instance(HOURS[text] * 60);
  const [, sign, hours, minutes = '0'] = OFFSET.exec(text) ?? [];
  if (sign) {
    const offset = Number(hours) * 60 + Number(minutes);
    return offset <= 14 * 60
      ? FixedOffsetZone.instance(sign === '-' ? -offset : offset)
      : undefined;
  }
  return /^[a-z_]+\/[a-z_/+-]+$/i.test(text) &&
    IANAZone.isValidZone(name.trim())
    ? IANAZone.create(name.trim())
    : undefined;
}

const ABBREVIATIONS = Object.keys(HOURS).filter(name => name !== 'z');
const WORDS = [
  '(?:utc|gmt)\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?(?!\\d)',
  '[+-]\\d{2}:?\\d{2}(?!\\d)',
  ...Object.keys(PLACES).filter(name => name.includes('/')),
  ...ABBREVIATIONS,
  'central european(?: summer| standard)? time',
  '(?:pacific|mountain|central|eastern)(?: standard| daylight)? time',
  '(?:africa|america|asia|atlantic|australia|europe|pacific)/[a-z_]+',
].join('|');

/** A zone's name at the start of a text. */
export const ZONE_AT_START = new RegExp(
  `^[\\s(\\[]*(${WORDS}|z|pt|et)\\b[)\\]]?`,
  'i',
);
const ZONE_ANYWHERE = new RegExp(
  `(?<![\\p{L}\\d])(${WORDS})(?![\\p{L}\\d])`,
  'iu',
);

/** The name of the first zone that a sentence speaks of: "All times in CET (GMT+1)". */
export function zoneIn(text: string): string | undefined {
  const found = ZONE_ANYWHERE.exec(text.slice(0, 400))?.[1];
  if (!found) return undefined;
  // Of "PST (UTC-7)" the offset is what is meant; of a bare UTC beside a local name, the name.
  const offset = /(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d{2})?/i.exec(
    text.slice(0, 400),
  )?.[0];
  return offset ?? found;
}
