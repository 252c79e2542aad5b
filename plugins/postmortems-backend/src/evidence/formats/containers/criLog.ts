import type { LineFormat } from 'backstage-plugin-postmortems-node';
import { Envelope, envelopeParser } from './envelope';
import { isoTime } from '../times';

const LINE =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)) (stdout|stderr) ([FP]) /;
/** A line that never ends is told in pieces. */
const LONGEST_JOINED = 64_000;

/** Files of container runtimes under `/var/log/pods`: `2026-11-23T04:46:47.917Z stdout F message`; `P` marks a part of a line. */
export function criLog(formats: LineFormat[]): LineFormat {
  return {
    id: 'cri-log',
    title: 'Container log (CRI)',
    kind: 'lines',
    parser: context => {
      const parts: Record<string, string> = {};
      const open = (line: string): Envelope | null | undefined => {
        const match = LINE.exec(line);
        if (!match) return undefined;
        const [head, time, stream, part] = match;
        const inner = (parts[stream] ?? '') + line.slice(head.length);
        if (part === 'P' && inner.length < LONGEST_JOINED) {
          parts[stream] = inner;
          return null;
        }
        delete parts[stream];
        return {
          time: isoTime(time, context)?.time,
          origin: undefined,
          inner,
        };
      };
      return envelopeParser(open, formats, context);
    },
  };
}
