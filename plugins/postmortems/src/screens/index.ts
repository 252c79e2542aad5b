import { MAX_PAGE } from 'backstage-plugin-postmortems-common';
import * as ui from '../ui';

/**
 * What most screens are made of. Bundlers copy what two lazy chunks share into each of them, unless the
 * chunk that loads both has it: so it stands in this one, which loads the screens. Nobody calls for it by
 * this name.
 */
export const shared = { ui, MAX_PAGE };

export const loadOrgWide = () => import('./orgWide');
export const loadInsights = () => import('../insights');
export const loadDocument = () => import('./document');
export const loadEntity = () => import('../entity');
export const loadHome = () => import('../home');
export const loadSearchResult = () => import('../search');
