import {
  CONTINUED,
  LineFormat,
  LineParser,
  Observation,
  ReadContext,
} from 'backstage-plugin-postmortems-node';
import { looksContinued } from '../continuation';

/** What stands around a line that some program wrote. */
export interface Envelope {
  /** When it was taken down; undefined where the envelope does not say. */
  time: number | undefined;
  /** The pod or container it is of. */
  origin: string | undefined;
  /** What the program wrote. */
  inner: string;
}

/**
 * Reads lines in envelopes: what is inside is read by whichever of `formats` can, and by none if none
 * can. The envelope's time counts, as it has a zone and one clock wrote it for all containers of a node.
 */
export function envelopeParser(
  open: (line: string) => Envelope | null | undefined,
  formats: LineFormat[],
  context: ReadContext,
): LineParser {
  const read = anyOf(formats, context);
  return line => {
    const envelope = open(line);
    if (!envelope) return envelope;
    const { time, origin, inner } = envelope;
    const told = read(inner);
    if (told === CONTINUED) return CONTINUED;
    if (told) return stamped(told, time, origin);
    if (looksContinued(inner)) return CONTINUED;
    if (time === undefined) return undefined;
    return { kind: 'log', time, origin, message: inner.slice(0, 2_000) };
  };
}

function stamped(
  told: Observation,
  time: number | undefined,
  origin: string | undefined,
): Observation {
  if (told.kind === 'alert' || told.kind === 'series') return told;
  return time === undefined
    ? { ...told, origin }
    : { ...told, time, zoned: true, origin };
}

/** Asks first whoever could read the last line: a container mostly keeps to one format. */
function anyOf(
  formats: LineFormat[],
  context: ReadContext,
): (line: string) => Observation | typeof CONTINUED | undefined {
  const parsers = formats.map(format => format.parser(context));
  return line => {
    let isContinued = false;
    for (let i = 0; i < parsers.length; i++) {
      const told = parsers[i](line);
      if (told === CONTINUED) isContinued = true;
      else if (told) {
        if (i > 0) parsers.unshift(...parsers.splice(i, 1));
        return told;
      }
    }
    return isContinued ? CONTINUED : undefined;
  };
}
