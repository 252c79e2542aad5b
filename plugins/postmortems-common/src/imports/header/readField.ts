import { DateTime } from 'luxon';
import { MILESTONES, Milestone, Settings, TEXT_LIMITS } from '../../model';
import type { ImportNotes } from '../../report/ImportNotes';
import { fitLine, isVisible } from '../../report/text/fit';
import { wordsOf } from '../source/words';
import type { FieldName } from '../style/HouseStyle';
import type { Vocabulary } from '../style/Vocabulary';
import type { Clock } from '../time/Clock';
import { readWhen, WrittenDay } from '../time/readWhen';
import { namesIn, personRef } from './people';
import { severityOf } from './severity';
import type { Told } from './Told';

export interface FieldContext {
  told: Told;
  settings: Settings;
  vocabulary: Vocabulary;
  clock: Clock;
  notes: ImportNotes;
}

/**
 * Reads one value that a label announces. Of two that tell the same the first counts.
 *
 * @param value - inline Markdown
 * @param line - 0-based line of the source
 * @returns whether what was read says all that the value says, so that it need not stay in the text
 */
export function readField(
  field: FieldName,
  value: string,
  line: number,
  { told, settings, vocabulary, clock, notes }: FieldContext,
): boolean {
  const { text } = wordsOf(value);
  if (!isVisible(text)) return false;
  switch (field) {
    case 'title':
      if (told.title !== null) return false;
      told.title = fitLine(text, TEXT_LIMITS.title).line;
      return told.title === text;
    case 'date': {
      const when = readWhen(text);
      if (!when?.day) return false;
      told.day ??= isoDay(when.day);
      if (when.time && !told.moments.started) {
        told.moments.started = { ...clock.moment(when, line), line };
      }
      return !isVisible(when.rest);
    }
    case 'severity': {
      told.severity ??= severityOf(text, settings.severities);
      if (!told.severity) notes.warn(line, 'severity not understood');
      return told.severity?.toLowerCase() === text.toLowerCase();
    }
    case 'status': {
      const state = vocabulary.beginsWith(
        vocabulary.style.documentStates,
        text,
      );
      told.finished ??= state ? state === 'finished' : null;
      return (
        vocabulary.oneOf(vocabulary.style.documentStates, text) !== undefined
      );
    }
    case 'authors': {
      const names = namesIn(text);
      const refs = names.map(personRef);
      for (const ref of refs) {
        const isUser = ref?.startsWith('user:') && !told.authors.includes(ref);
        if (isUser && told.authors.length < 100) told.authors.push(ref!);
      }
      // An address or a remark behind a name is more than the reference says.
      return refs.every(Boolean) && !/[<(@]/.test(text);
    }
    case 'duration':
      if (told.duration !== null) return false;
      told.duration = fitLine(text, TEXT_LIMITS.title).line;
      return told.duration === text;
    default:
      return readMoment(field, text, line, { told, clock });
  }
}

function readMoment(
  milestone: Milestone,
  text: string,
  line: number,
  { told, clock }: Pick<FieldContext, 'told' | 'clock'>,
): boolean {
  const when = readWhen(text);
  if (!when) return false;
  if (milestone === MILESTONES[0] && when.day) told.day ??= isoDay(when.day);
  if (!when.time || told.moments[milestone]) return false;
  told.moments[milestone] = { ...clock.moment(when, line), line };
  return !isVisible(when.rest);
}

/** A day with its year, as ISO 8601; null where it has none or does not exist. */
export function isoDay({ year, month, day }: WrittenDay): string | null {
  if (year === undefined) return null;
  const date = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  return date.isValid ? date.toISODate() : null;
}
