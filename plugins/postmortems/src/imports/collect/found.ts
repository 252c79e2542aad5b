import type { DecodedText } from './decodeText';

/** A file to be read. Its text is fetched when it is needed: a large folder would not fit in memory. */
export interface FoundFile {
  /** Where it lies in what was dropped, with `/` between folders. */
  path: string;
  read(): Promise<DecodedText>;
}

/** Why something that was dropped is not read. */
export type LeftOutReason =
  /** It is not one of the kinds of text that are read. */
  | 'kind'
  /** A hidden file or folder, or what a system puts beside the files of a zip. */
  | 'hidden'
  | 'empty'
  | 'tooLarge'
  | 'tooMany'
  /** The browser could not open it. */
  | 'unreadable'
  | 'symlink'
  /** Its path leads out of the zip. */
  | 'outside'
  | 'nestedZip'
  /** The zips hold more than is unpacked. */
  | 'unpackedTooLarge'
  | 'encrypted'
  | 'corrupt';

/** Something that was dropped and is not read. */
export interface LeftOut {
  path: string;
  reason: LeftOutReason;
}

/** What came of looking through what was dropped. */
export interface Collected {
  files: FoundFile[];
  leftOut: LeftOut[];
}

/** A file as the browser gives it, or why it does not. */
export type Source =
  | { path: string; file: File }
  | { path: string; reason: LeftOutReason };
