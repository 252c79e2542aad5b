import type { Finding } from 'backstage-plugin-postmortems-common';
import {
  KeyboardEvent,
  RefObject,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useMessages } from '../../../translation';
import { useUndo } from '../../../ui';
import type { TextReading } from '../Coach';
import { useCoach } from '../CoachContext';
import { shiftSpans } from '../marks/shiftSpans';
import type { TextName } from '../texts';
import { showInArea } from './showInArea';

const nothing = () => () => {};

/** What a field shows of the language of its text, and does about it. */
export interface FieldFindings {
  /** None while there is nothing to say. */
  reading?: TextReading;
  /** The id of the line that sums it up, for the field to be described by. */
  describedBy?: string;
  /** The key of the finding that the caret is in. */
  current?: string;
  acts: FindingActs;
}

/** What can be done about the findings of a field. They stay the same functions, so that a list is not drawn again at each key. */
export interface FindingActs {
  /** For the text area. */
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onSelect: () => void;
  show: (finding: Finding) => void;
  dismiss: (finding: Finding) => void;
  bringBack: () => void;
}

/**
 * The findings of one text, for the field in which it is written.
 * @param label - what the field is called
 */
export function useFindings(
  name: TextName | undefined,
  area: RefObject<HTMLTextAreaElement>,
  label: string,
): FieldFindings {
  const coach = useCoach();
  const { t } = useMessages();
  const offerUndo = useUndo();
  const id = useId();
  const [current, setCurrent] = useState<string>();
  const reading = useSyncExternalStore(coach?.subscribe ?? nothing, () =>
    name && coach ? coach.readingOf(name) : undefined,
  );
  const findings = reading?.findings ?? [];
  const count = findings.length;
  const told = useRef(count);

  // Said once when it changes under somebody's hands, not at each key.
  useEffect(() => {
    const isHere = document.activeElement === area.current;
    if (coach && isHere && told.current !== count) {
      coach.say(t('editor.coach.found', { count, label }));
    }
    told.current = count;
  }, [coach, area, count, label, t]);

  /** Where the findings are in what is typed by now. */
  const spans = () =>
    reading && area.current
      ? shiftSpans(reading.findings, reading.text, area.current.value)
      : [];

  const show = ({ key }: Finding) => {
    const span = spans().find(each => each.key === key);
    if (!span || !area.current) return;
    showInArea(area.current, span);
    setCurrent(key);
    coach?.say(
      t('editor.coach.shown', {
        number: findings.findIndex(each => each.key === key) + 1,
        count,
        words: area.current.value.slice(span.start, span.end),
        reason: span.reason,
        question: span.question,
      }),
    );
  };

  const acts: FindingActs = {
    onKeyDown: event => {
      const { key, shiftKey, ctrlKey, altKey, metaKey, currentTarget } = event;
      if (key !== 'F8' || ctrlKey || altKey || metaKey) return;
      const all = spans();
      if (all.length === 0) return;
      event.preventDefault();
      const { selectionStart: from, selectionEnd: to } = currentTarget;
      const next = shiftKey
        ? [...all].reverse().find(({ end }) => end <= from) ?? all.at(-1)!
        : all.find(({ start }) => start >= to) ?? all[0];
      show(next);
    },
    onSelect: () => {
      if (count === 0 || !area.current) return;
      const { selectionStart: caret } = area.current;
      const at = spans().find(
        ({ start, end }) => start <= caret && caret <= end,
      );
      setCurrent(at?.key);
    },
    show,
    dismiss: finding => {
      if (!coach || !name || !reading) return;
      const words = reading.text.slice(finding.start, finding.end);
      const undo = coach.dismiss(name, [finding]);
      offerUndo({ message: t('editor.coach.dismissed', { words }), undo });
      // What was pressed is gone.
      area.current?.focus();
    },
    bringBack: () => {
      if (coach && name && reading) coach.bringBack(name, reading.dismissed);
      area.current?.focus();
    },
  };
  const latest = useRef(acts);
  latest.current = acts;
  const stable = useRef<FindingActs>();
  stable.current ??= {
    onKeyDown: event => latest.current.onKeyDown(event),
    onSelect: () => latest.current.onSelect(),
    show: finding => latest.current.show(finding),
    dismiss: finding => latest.current.dismiss(finding),
    bringBack: () => latest.current.bringBack(),
  };

  return {
    reading:
      reading &&
      // Of a table it is said once, by the coach, and not in each of its rows.
      (count > 0 ||
        reading.dismissed.length > 0 ||
        (reading.leftAlone && name?.startsWith('section:')))
        ? reading
        : undefined,
    describedBy: count > 0 ? id : undefined,
    current: findings.some(({ key }) => key === current) ? current : undefined,
    acts: stable.current,
  };
}
