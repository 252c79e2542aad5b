/**
 * Post-mortems in a Backstage portal: a tab and a card on every service's page, the report, the editor
 * and the org-wide view.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { postmortemsApiRef } from './api';
