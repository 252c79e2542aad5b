import type { Milestone } from '../../model';
import type { Moment } from '../time/Clock';

/** What the labels, headings and front matter of a document tell about its incident. */
export interface Told {
  title: string | null;
  /** The day of the incident, ISO 8601, and how surely: a label, the title, the front matter, the file's name. */
  day: string | null;
  /** A key of the settings. */
  severity: string | null;
  finished: boolean | null;
  authors: string[];
  duration: string | null;
  moments: Partial<Record<Milestone, Moment & { line: number }>>;
}

export const nothingTold = (): Told => ({
  title: null,
  day: null,
  severity: null,
  finished: null,
  authors: [],
  duration: null,
  moments: {},
});
