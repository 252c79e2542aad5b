/**
 * Keeps post-mortems, ties incidents to catalog entities and follows their action items through.
 *
 * @packageDocumentation
 */
export { postmortemsPlugin as default } from './plugin';
export { postmortemPermissionRules } from './access';
