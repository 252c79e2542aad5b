import {
  CONTINUED,
  DocumentFormat,
  EvidenceFormat,
  LineFormat,
  ReadContext,
} from 'backstage-plugin-postmortems-node';
import { looksContinued } from '../formats/continuation';

/** As many lines are looked at to tell in which format a log is. */
const SAMPLE = 300;
/** A format has to read so many of them, by far most: others may be a program's greeting. */
const ENOUGH = 0.6;

/** The format that reads the beginning of a log best. */
export function recogniseLines(
  text: string,
  formats: EvidenceFormat[],
  context: ReadContext,
): LineFormat | undefined {
  const lines = text.split('\n', SAMPLE);
  let best: { format: LineFormat; share: number } | undefined;
  for (const format of formats) {
    if (format.kind !== 'lines') continue;
    const share = shareRead(lines, format, context);
    // Formats stand in the order in which they are asked: the narrower one before the wider.
    if (share >= ENOUGH && share > (best?.share ?? 0)) best = { format, share };
  }
  return best?.format;
}

function shareRead(
  lines: string[],
  format: LineFormat,
  context: ReadContext,
): number {
  const parse = format.parser(context);
  let read = 0;
  let failed = 0;
  for (const line of lines) {
    const told = parse(line);
    if (told === CONTINUED) continue;
    if (told) read += 1;
    else if (told === undefined && !(read > 0 && looksContinued(line))) {
      failed += line.trim() === '' ? 0 : 1;
    }
  }
  return read === 0 ? 0 : read / (read + failed);
}

/** The format of a parsed document. */
export function recogniseDocument(
  document: unknown,
  formats: EvidenceFormat[],
): DocumentFormat | undefined {
  return formats.find(
    (format): format is DocumentFormat =>
      format.kind === 'document' && format.recognises(document),
  );
}
