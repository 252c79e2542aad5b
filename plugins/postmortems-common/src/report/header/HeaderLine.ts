import { emptyHeader } from '../../model';
import type { Milestone, Settings, Status } from '../../model';
import type { ParsedHeader, ParsedReport } from '../ParsedReport';

/** What the lines of the header have told so far. */
export interface HeaderDraft {
  header: ParsedHeader;
  /** The day of the incident and the 0-based line that tells it. */
  date: { day: string; line: number } | null;
  /** The milestone times that have a line; null for one that is said to be unknown. */
  milestoneTimes: Partial<Record<Milestone, string | null>>;
  status: Status | null;
  /** The 0-based line that states a duration. */
  durationLine: number;
  /** True when the line says that people stated it, whatever the times say. */
  durationIsStated: boolean;
}

/** Where a line's value is read. */
export interface HeaderContext {
  draft: HeaderDraft;
  settings: Settings;
  /** 0-based line of the source. */
  line: number;
  /** The value cannot be kept in the header, or not all of it. */
  keep(message: string): void;
  /** The value was kept, and a person should look at it. */
  warn(message: string): void;
}

/** One line below the title, `**Label**: value`: how it is written and how it is read. */
export interface HeaderLine {
  label: string;
  /** The value as inline Markdown; null when the report has nothing to say here. */
  write(report: ParsedReport, settings: Settings): string | null;
  /** @param value - inline Markdown */
  read(value: string, context: HeaderContext): void;
}

export function emptyDraft(): HeaderDraft {
  return {
    header: {
      ...emptyHeader(),
      status: 'draft',
      publishedAt: null,
      visibility: 'open',
      members: [],
      template: null,
    },
    date: null,
    milestoneTimes: {},
    status: null,
    durationLine: 0,
    durationIsStated: false,
  };
}
