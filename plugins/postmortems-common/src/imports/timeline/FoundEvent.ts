import type { Lines } from '../../report/text/blocks';
import type { Words } from '../source/words';
import type { When, WrittenDay } from '../time/readWhen';

/** Something set down as one thing that happened, before anybody knows whether this is a timeline. */
export interface FoundEvent {
  /** 0-based. */
  line: number;
  when?: When;
  words: Words;
  source?: string;
  actor?: string;
  evidence?: string;
  /** What stands for its time and is none. */
  unread?: string;
  /** Whether a table with a column for the time has it, whatever stands there. */
  isRow?: boolean;
  /** The zone that its row names. */
  zone?: string;
  /** The lines it takes from the text. */
  takes: Lines[];
  /** What is left of its first line, where something below it stays in the text. */
  leaves?: string;
}

/** A day that stands above what happened on it, or a zone. */
export interface FoundTurn {
  line: number;
  day?: When;
  zone?: string;
  /** The day of all that names none. */
  usual?: WrittenDay;
  takes: Lines[];
}

export type Found = FoundEvent | FoundTurn;

export const isEvent = (found: Found): found is FoundEvent => 'words' in found;
