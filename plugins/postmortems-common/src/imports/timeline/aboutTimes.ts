import type { Node } from '../source/Node';
import { wordsOf } from '../source/words';
import { readDay, WrittenDay } from '../time/readWhen';
import { zoneIn } from '../time/zones';

/** What a sentence says of all the times: "All times in CET (GMT+1)". */
const ABOUT_TIMES =
  /\b(?:all|the|these|times?|events?|timestamps?|timezone)\b.{0,60}\b(?:times?|timestamps?|in|are|is|on|zone)\b/i;

/** "Unless noted otherwise, all events happened on 2019-10-21". */
const ALL_ON_A_DAY =
  /\b(?:all|unless)\b.{0,80}?\b(?:on|of) (\d{1,4}[-/. ].{4,20})/i;

/** What a sentence says of all the times of a document. */
export interface AboutTimes {
  zone?: string;
  usual?: WrittenDay;
}

export function aboutTimes(text: string): AboutTimes | undefined {
  if (!ABOUT_TIMES.test(text.slice(0, 300))) return undefined;
  const usual = ALL_ON_A_DAY.exec(text.slice(0, 300));
  return {
    zone: zoneIn(text),
    usual: usual ? readDay(usual[1])?.day : undefined,
  };
}

/** The zone that the first sentence about all the times names, right below some headings. */
export function zoneOfTimes(nodes: Node[]): string | undefined {
  return nodes
    .flatMap(({ blocks }) => blocks)
    .filter(({ type }) => type === 'paragraph')
    .map(({ tokens }) => aboutTimes(wordsOf(tokens[1].content).text)?.zone)
    .find(Boolean);
}
