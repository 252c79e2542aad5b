import type { DocumentFormat } from 'backstage-plugin-postmortems-node';
import { excerpt, objectOf } from '../json';
import { actOf } from './pagerdutyActs';
import { happeningsOf } from './pagerdutyHappenings';

const LISTS = ['messages', 'incidents', 'log_entries'];
const SINGLES = ['incident', 'log_entry'];
const LOOKED_AT = 20;

/** What a document holds: a list, an answer with a list or with one thing in it, or one webhook. */
function partsOf(
  document: unknown,
  most = Infinity,
): { part: unknown; path: string }[] {
  const parts = (list: unknown[], path: string) =>
    list.slice(0, most).map((part, i) => ({ part, path: `${path}[${i}]` }));
  if (Array.isArray(document)) return parts(document, '');
  const answer = objectOf(document);
  for (const name of LISTS) {
    const list = answer?.[name];
    if (Array.isArray(list)) return parts(list, name);
  }
  // A webhook of the second version has an incident too.
  const single =
    answer && !happeningsOf(answer) && SINGLES.find(name => name in answer);
  return single
    ? [{ part: answer[single], path: single }]
    : [{ part: document, path: '.' }];
}

/** What PagerDuty says: webhooks of incidents, incidents, and their log entries. */
export const pagerduty: DocumentFormat = {
  id: 'pagerduty',
  title: 'PagerDuty',
  kind: 'document',

  recognises(document) {
    return partsOf(document, LOOKED_AT).some(({ part }) => happeningsOf(part));
  },

  read(document, sink) {
    for (const { part, path } of partsOf(document)) {
      const place = { path, text: excerpt(part) };
      const happenings = happeningsOf(part);
      const acts = happenings?.map(actOf) ?? [undefined];
      for (const act of acts) if (act) sink.observe(act, place);
      if (acts.includes(undefined)) sink.unread(place);
    }
  },
};
