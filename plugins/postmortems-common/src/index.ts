/**
 * The domain of Post-mortems for Backstage: what a post-mortem is, what may be done with it and how
 * it is asked for. Pure: it runs in the browser and on the server alike.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './model';
export * from './permissions';
export * from './statistics';
export { CHECK_WORDS, type CheckWords } from './review/checklist/words';
