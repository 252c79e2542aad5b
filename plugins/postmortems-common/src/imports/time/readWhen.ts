import { ZONE_AT_START } from './zones';

/** A day as a text names it; what it leaves out is undefined. */
export interface WrittenDay {
  year?: number;
  month: number;
  day: number;
  /** The other reading of `03/04/2025`, day before month. */
  other?: { month: number; day: number };
}

export interface WrittenTime {
  hour: number;
  minute: number;
  second: number;
}

/** When something happened, as the beginning of a text tells it. */
export interface When {
  day?: WrittenDay;
  time?: WrittenTime;
  zone?: string;
  /** The words that told it. */
  written: string;
  /** What follows them. */
  rest: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const WEEKDAY =
  /^(?:on\s+)?(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s*/i;
const ABOUT =
  /^(?:around|about|approx(?:imately)?\.?|circa|ca\.|roughly|at|on|from|by|since|before|after|~|≈|>|<)\s*/i;

type Reader = (text: string) => { length: number; day: WrittenDay } | undefined;

const dayReader =
  (pattern: RegExp, read: (found: RegExpExecArray) => WrittenDay): Reader =>
  text => {
    const found = pattern.exec(text);
    if (!found) return undefined;
    const day = read(found);
    const isDay =
      day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
    return isDay ? { length: found[0].length, day } : undefined;
  };

const monthOf = (name: string) =>
  MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const yearOf = (text: string | undefined) => {
  if (!text) return undefined;
  const year = Number(text.replace(/^['’‘]/, ''));
  return year < 100 ? 2000 + year : year;
};

const YEAR = "(?:,?\\s*((?:19|20)\\d{2}|['’‘]\\d{2})\\b)?";

const DAYS: Reader[] = [
  dayReader(
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/,
    ([, year, month, day]) => ({ year: +year, month: +month, day: +day }),
  ),
  dayReader(
    /^(\d{1,2})\.(\d{1,2})\.((?:20|19)?\d{2})(?!\d)/,
    ([, day, month, year]) => ({
      year: yearOf(year),
      month: +month,
      day: +day,
    }),
  ),
  text => {
    const found = /^(\d{1,2})[/-](\d{1,2})[/-]((?:20|19)?\d{2})(?!\d)/.exec(
      text,
    );
    if (!found) return undefined;
    const [first, second] = [Number(found[1]), Number(found[2])];
    const year = yearOf(found[3]);
    if (first < 1 || second < 1 || Math.min(first, second) > 12)
      return undefined;
    if (Math.max(first, second) > 31) return undefined;
    const monthFirst = { year, month: first, day: second };
    const dayFirst = { year, month: second, day: first };
    if (first > 12) return { length: found[0].length, day: dayFirst };
    return {
      length: found[0].length,
      day:
        second > 12 || first === second
          ? monthFirst
          : { ...monthFirst, other: dayFirst },
    };
  },
  // A month and a day in figures are a day only before a time: 12-05 16:21.
  dayReader(/^(\d{2})[-/](\d{2})(?=[ T]+\d{1,2}:\d{2})/, ([, month, day]) => ({
    month: +month,
    day: +day,
  })),
  dayReader(
    new RegExp(`^${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)${YEAR}`, 'i'),
    ([, month, day, year]) => ({
      year: yearOf(year),
      month: monthOf(month),
      day: +day,
    }),
  ),
  dayReader(
    new RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH}${YEAR}`,
      'i',
    ),
    ([, day, month, year]) => ({
      year: yearOf(year),
      month: monthOf(month),
      day: +day,
    }),
  ),
];

/** The day at the start of a text. */
export function readDay(text: string) {
  for (const read of DAYS) {
    const found = read(text);
    if (found) return found;
  }
  return undefined;
}

const CLOCK =
  /^(?:T|at\s+)?(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?!\d|[.]\d)(?:([ap])(?!\p{L})|\s*([ap])\.?m\b\.?)?/iu;
const HOUR = /^(?:at\s+)?(\d{1,2})\s*([ap])\.?m\b\.?/i;
const FOUR_DIGITS =
  /^([01]\d|2[0-3])([0-5]\d)(?=\s*(?:h\b|hrs?\b|[:\-–—|\]]|z\b|utc\b|gmt\b))(?:\s*h(?:rs?)?\b)?/i;
const RANGE = /^\s*(?:-|–|—|to|until|→|and)\s*~?\s*/i;

function readTime(
  text: string,
  afterDay: boolean,
): { length: number; time: WrittenTime } | undefined {
  const clock = CLOCK.exec(text);
  if (clock) {
    // A dot is no colon where no day stands before it and no half of the day behind it: 10.05.
    const dotted =
      text.slice(clock[0].indexOf(clock[1])).charAt(clock[1].length) === '.';
    // `10:45a` has no space; before a space, an `a` is an article.
    const half = clock[4] ?? clock[5];
    if (dotted && !afterDay && !half) return undefined;
    const time = timeOf(clock[1], clock[2], clock[3], half);
    return time && { length: clock[0].trimEnd().length, time };
  }
  const hour = HOUR.exec(text);
  if (hour) {
    const time = timeOf(hour[1], '0', undefined, hour[2]);
    return time && { length: hour[0].length, time };
  }
  const digits = FOUR_DIGITS.exec(text);
  const time = digits && timeOf(digits[1], digits[2], undefined, undefined);
  return time ? { length: digits[0].length, time } : undefined;
}

function timeOf(
  hours: string,
  minutes: string,
  seconds: string | undefined,
  half: string | undefined,
): WrittenTime | undefined {
  let hour = Number(hours);
  if (half && hour <= 12) hour = (hour % 12) + (/p/i.test(half) ? 12 : 0);
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  return hour < 24 && minute < 60 && second < 60
    ? { hour, minute, second }
    : undefined;
}

/** Longer than any time that somebody writes before an event. */
const LONGEST = 160;
const OPENING = /^[\s([`*_"“~≈]+/;
const CLOSING =
  /^[\s)\]`*_"”]*(?:[:,;|]|[-–—]+>?(?=\s|$)|=>|→)?[\s)\]`*_:]*(?:[-–—]+\s)?\s*/;

/** Reads day, time and zone off the start of a text; undefined when it begins with none of the first two. */
export function readWhen(text: string): When | undefined {
  const head = text.slice(0, LONGEST);
  let at = OPENING.exec(head)?.[0].length ?? 0;
  const skip = (pattern: RegExp) => {
    at += pattern.exec(head.slice(at))?.[0].length ?? 0;
  };
  const begin = at;
  skip(ABOUT);
  skip(WEEKDAY);
  skip(ABOUT);
  let end = at;
  let day = readDay(head.slice(at));
  if (day) {
    at += day.length;
    end = at;
    skip(/^[\s,:*_`)\]]*(?:[-–—|@/]\s*)?(?:T(?=\d))?/);
    skip(ABOUT);
  }
  const time = readTime(head.slice(at), Boolean(day));
  let zone: string | undefined;
  if (time) {
    at += time.length;
    end = at;
    const range = RANGE.exec(head.slice(at))?.[0].length ?? 0;
    const until = range ? readTime(head.slice(at + range), true) : undefined;
    if (until) {
      at += range + until.length;
      end = at;
      const half = /([ap])\.?m/i.exec(head.slice(at - until.length, at))?.[1];
      if (half && !/[ap]\.?m/i.test(head.slice(begin, at - until.length))) {
        const hour = (time.time.hour % 12) + (/p/i.test(half) ? 12 : 0);
        if (time.time.hour <= 12) time.time.hour = hour;
      }
    }
    const named = ZONE_AT_START.exec(head.slice(at));
    if (named) {
      [, zone] = named;
      at += named[0].length;
      end = at;
    }
    if (!day) {
      const behind = /^[\s,]*(?:on\s+)?/.exec(head.slice(at))![0].length;
      const later = readDay(head.slice(at + behind));
      if (later) {
        day = later;
        at += behind + later.length;
        end = at;
      }
    }
  }
  if (!day && !time) return undefined;
  const after = head.slice(end);
  const closing = CLOSING.exec(after)?.[0].length ?? 0;
  // `10:05is` is no time, and neither is a number with a unit.
  if (closing === 0 && /^[\p{L}\p{N}%]/u.test(after)) return undefined;
  return {
    day: day?.day,
    time: time?.time,
    zone,
    written: head.slice(begin, end).trim(),
    rest: text.slice(end + closing),
  };
}
