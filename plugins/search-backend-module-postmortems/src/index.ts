/** Puts the open post-mortems of Post-mortems for Backstage into the portal's search. */
export { searchModulePostmortems as default } from './module';
