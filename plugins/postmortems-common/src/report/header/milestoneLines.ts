import {
  Milestone,
  MILESTONE_FIELDS,
  MILESTONES,
  TimeOrigin,
} from '../../model';
import { fitLine } from '../text/fit';
import { readPlain } from '../text/plainText';
import { NOTHING, textCell } from '../text/table';
import { formatInstant, readInstant, readTimeOfDay } from '../text/times';
import { milestoneWords } from '../text/words';
import { milestoneDisplay } from '../timeline/milestones';
import type { HeaderLine } from './HeaderLine';

/** The time of a milestone, where it does not follow from the timeline. */
function timeLine(milestone: Milestone): HeaderLine {
  return {
    label: milestoneWords.of(milestone),
    write(report) {
      if (!milestoneDisplay(report).lines.includes(milestone)) return null;
      const time = report.header[MILESTONE_FIELDS[milestone]];
      return time ? formatInstant(time) : NOTHING;
    },
    read(value, { draft, keep }) {
      const text = readPlain(value);
      const time =
        readInstant(text) ??
        readTimeOfDay(text, draft.date?.day ?? null, null) ??
        null;
      draft.milestoneTimes[milestone] = time;
      if (!time && text !== NOTHING) {
        keep('not a time such as 2025-02-16 10:05 UTC');
      }
    },
  };
}

/** How the time was written before it became UTC. */
function originLine(
  milestone: Milestone,
  part: keyof TimeOrigin,
  name: string,
  max: number,
): HeaderLine {
  return {
    label: `${milestoneWords.of(milestone)} ${name}`,
    write({ header }) {
      const origin = header.milestoneOrigins[milestone];
      return origin ? textCell(origin[part]) : null;
    },
    read(value, { draft, keep }) {
      const { line, cut } = fitLine(readPlain(value), max);
      const origins = draft.header.milestoneOrigins;
      origins[milestone] = {
        ...(origins[milestone] ?? { text: '', zone: '' }),
        [part]: line,
      };
      if (cut) keep('cut: too long');
    },
  };
}

export const milestoneLines: HeaderLine[] = MILESTONES.flatMap(milestone => [
  timeLine(milestone),
  originLine(milestone, 'text', 'Written As', 100),
  originLine(milestone, 'zone', 'Zone', 60),
]);
