import { wordSet } from './wordSet';

/** What nobody wanted to happen. */
export const HARM = wordSet(
  'outage incident failure downtime damage mess error mistake disaster deletion leak loss breach breakage regression problem crash',
);
