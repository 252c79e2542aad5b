import { dequal } from 'dequal';
import type { Row } from './types';

/** True when a row has all that was sent to make one, so that it may be the one that was made. */
export function isMadeOf<T extends Row>(row: T, fields: Partial<T>): boolean {
  return (Object.keys(fields) as (keyof T)[]).every(field =>
    dequal(fields[field], row[field]),
  );
}
