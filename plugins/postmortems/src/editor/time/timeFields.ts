import {
  MILESTONE_FIELDS,
  type Header,
  type Milestone,
  type TimelineEvent,
} from 'backstage-plugin-postmortems-common';
import { parseTime, TimeContext } from './parseTime';

/** A time as rows keep it: the instant, and how it was written. */
export type KeptTime = Pick<TimelineEvent, 'occurredAt' | 'timeOrigin'>;

/** What a row keeps of a typed time. One that cannot be read is kept as text, without an instant. */
export function timeFields(typed: string, context: TimeContext): KeptTime {
  const parsed = parseTime(typed, context);
  switch (parsed.kind) {
    case 'time':
      return { occurredAt: parsed.at, timeOrigin: parsed.origin };
    case 'empty':
      return { occurredAt: null, timeOrigin: null };
    default:
      return {
        occurredAt: null,
        timeOrigin: { text: typed.trim().slice(0, 100), zone: context.zone },
      };
  }
}

/** What a header keeps of the time of one of its moments. */
export function milestoneFields(
  { milestoneOrigins }: Pick<Header, 'milestoneOrigins'>,
  milestone: Milestone,
  { occurredAt, timeOrigin }: KeptTime,
): Partial<Header> {
  const { [milestone]: _, ...others } = milestoneOrigins;
  return {
    [MILESTONE_FIELDS[milestone]]: occurredAt,
    milestoneOrigins: timeOrigin
      ? { ...others, [milestone]: timeOrigin }
      : others,
  };
}
