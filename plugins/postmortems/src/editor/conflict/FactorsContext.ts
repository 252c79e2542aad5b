import type { Factor } from 'backstage-plugin-postmortems-common';
import { createContext } from 'react';

/** The factors of the document being written, as they stand now: other rows refer to them. */
export const FactorsContext = createContext<() => readonly Factor[]>(() => []);
