import type { Observation } from './Observation';

/** What a format may need to know to read times that leave something out. */
export interface ReadContext {
  /** IANA zone in which times without one are read. */
  zone: string;
  /** About when the incident was, in milliseconds since the epoch: gives times their year or day. */
  near: number;
}

/** A line that goes on with the one before, such as one of a stack trace. */
export const CONTINUED = 'continued';

/**
 * Reads one line.
 * @returns what it tells; `null` for a line that belongs here but tells nothing (a head line, a blank one);
 * {@link CONTINUED} for one that goes on with the line before; `undefined` for one that is not of this
 * format: if it looks like it, it is taken to go on with the line before, and counts as not read otherwise
 */
export type LineParser = (
  line: string,
) => Observation | typeof CONTINUED | null | undefined;

interface NamedFormat {
  /** Lower-case words with hyphens; kept with every artefact, so it stays. */
  id: string;
  /** What a person would call it: `nginx access log`. */
  title: string;
  /**
   * For what is printed up to the moment at which somebody asks, however long ago the incident was:
   * what comes more than a quarter of an hour after its end is counted, and left out.
   */
  isOpenEnded?: boolean;
}

/** A format of which each line can be read by itself: a log. Read as it streams in, of any size. */
export interface LineFormat extends NamedFormat {
  kind: 'lines';
  /** Makes a parser for one artefact; it may keep what earlier lines told. Takes no more than linear time, throws nothing. */
  parser(context: ReadContext): LineParser;
}

/** Where in a document an observation stands. */
export interface Place {
  /** As `data.result[3]`. */
  path: string;
  /** What stands there, short enough to show. */
  text: string;
}

/** Takes what a document tells. */
export interface ObservationSink {
  observe(observation: Observation, place: Place): void;
  /** What should have been read here and could not. */
  unread(place: Place): void;
}

/** A format that can only be read whole: a JSON document. */
export interface DocumentFormat extends NamedFormat {
  kind: 'document';
  /** Whether a parsed document is in this format. Looks at little of it, throws nothing. */
  recognises(document: unknown): boolean;
  /** Tells all that a recognised document says. Anything may stand anywhere in it: throws nothing. */
  read(document: unknown, sink: ObservationSink, context: ReadContext): void;
}

/** How artefacts of one kind are recognised and read. */
export type EvidenceFormat = LineFormat | DocumentFormat;
