import { codePoints } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import type {
  DocumentFormat,
  Observation,
} from 'backstage-plugin-postmortems-node';
import { HOSTILE } from './hostileValues';
import { readDocument } from './readFormat';

type Path = (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    pathsIn(member, [...path, key]),
  );
  return [path, ...inner];
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  if (path.length === 0) return by;
  const [key, ...rest] = path;
  // An earlier change may have taken it away.
  if (typeof value !== 'object' || value === null || !(key in value)) {
    return value;
  }
  const copy: any = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** Any JSON value, or the document with up to four of its members, at any depth, replaced by one. */
export function spoiled(document: unknown): fc.Arbitrary<unknown> {
  const change = fc.tuple(
    fc.constantFrom(...pathsIn(document)),
    fc.oneof(fc.jsonValue(), HOSTILE),
  );
  const changed = fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map(changes =>
      changes.reduce(
        (before, [path, value]) => replaced(before, path, value),
        document,
      ),
    );
  return fc.oneof(
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 9, arbitrary: changed },
  );
}

function isSound(observation: Observation): boolean {
  if (observation.kind !== 'act' && observation.kind !== 'log') return false;
  const { time, message, origin } = observation;
  const texts = [message, ...(origin === undefined ? [] : [origin])];
  return (
    Number.isInteger(time) &&
    texts.every(text => typeof text === 'string' && text !== '') &&
    !/[\n\p{Cc}]/u.test(message) &&
    codePoints(message) < 600
  );
}

/** What a format tells of a document that no timeline could show; it is read whether recognised or not. */
export function unsoundIn(format: DocumentFormat, document: unknown) {
  format.recognises(document);
  return readDocument(format, document).told.filter(one => !isSound(one));
}
