import type { TimeOrigin } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { formatDay, formatTime } from '../../ui';
import { parseTime, TimeContext } from './parseTime';
import { KeptTime, timeFields } from './timeFields';
import { writeTime } from './writeTime';

export interface TimeInputOptions {
  at: string | null;
  /** How it was written. Left out where that is not kept: then text that is not understood stays in the field. */
  origin?: TimeOrigin | null;
  zone: string;
  /** The day of a time without one. */
  day: string;
  onChange: (time: KeptTime) => void;
}

export interface TimeInput {
  text: string;
  type: (text: string) => void;
  /** To be called when the field is left: the text becomes that of the time which is kept. */
  leave: () => void;
  /** What was understood: the instant in UTC, or why there is none. */
  message: string;
  /** That a change of clocks skipped or repeated it; empty where none did. */
  doubt: string;
  invalid: boolean;
}

/** A field for a time: what is typed, and what it means. */
export function useTimeInput(options: TimeInputOptions): TimeInput {
  const { at, origin, zone, day, onChange } = options;
  const { t } = useMessages();
  // What a time is read against must not move while it is typed.
  const [typing, setTyping] = useState<{
    text: string;
    context: TimeContext;
  }>();

  const context = typing?.context ?? { zone, day, now: Date.now() };
  const text = typing?.text ?? writeTime(at, origin ?? null, context);
  const parsed = parseTime(text, context);

  /** Text without an instant, and no place to keep it in: the time that was there stays. */
  const isHeldBack = (time: KeptTime) =>
    origin === undefined &&
    time.occurredAt === null &&
    time.timeOrigin !== null;

  const message = () => {
    if (parsed.kind === 'empty') return '';
    if (parsed.kind === 'unread') return t(`editor.time.unread.${parsed.why}`);
    return t('editor.time.utc', {
      day: formatDay(parsed.at),
      time: formatTime(parsed.at),
    });
  };

  const doubt = () => {
    const clock = parsed.kind === 'time' ? parsed.clock : undefined;
    switch (clock?.kind) {
      case 'skipped':
        return t('editor.time.skipped');
      case 'repeated':
        return t('editor.time.repeated', {
          offsets: clock.offsets.join(', '),
        });
      default:
        return '';
    }
  };

  return {
    text,
    type: next => {
      const against = typing?.context ?? { zone, day, now: Date.now() };
      setTyping({ text: next, context: against });
      const time = timeFields(next, against);
      if (!isHeldBack(time)) onChange(time);
    },
    leave: () => {
      if (!isHeldBack(timeFields(text, context))) setTyping(undefined);
    },
    message: message(),
    doubt: doubt(),
    invalid: parsed.kind === 'unread',
  };
}
