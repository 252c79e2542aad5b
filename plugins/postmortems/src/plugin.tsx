import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { PostmortemsClient } from 'backstage-plugin-postmortems-common/client';
import { postmortemsApiRef } from './api';
import { postmortemsIcon } from './icon';
import {
  actionItemsRouteRef,
  allRouteRef,
  confirmFactorsRouteRef,
  documentRouteRef,
  editRouteRef,
  entityContentRouteRef,
  importRouteRef,
  insightsRouteRef,
  newRouteRef,
  patternRouteRef,
  patternsRouteRef,
  recurringFactorsRouteRef,
  renewalRouteRef,
  reportRouteRef,
  rootRouteRef,
} from './routes';

// This file is in every portal's first bundle: wiring only, and everything with a face is lazy.
const screens = () => import('./screens');
const loadOrgWide = () => screens().then(m => m.loadOrgWide());
const loadEntity = () => screens().then(m => m.loadEntity());

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: postmortemsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: surroundings => new PostmortemsClient(surroundings),
    }),
});

const page = PageBlueprint.make({
  params: {
    path: '/postmortems',
    title: 'Post-mortems',
    icon: postmortemsIcon,
    routeRef: rootRouteRef,
  },
});

const allPage = SubPageBlueprint.make({
  name: 'all',
  params: {
    path: 'all',
    title: 'All post-mortems',
    routeRef: allRouteRef,
    loader: () => loadOrgWide().then(m => <m.BrowsePage />),
  },
});

const actionItemsPage = SubPageBlueprint.make({
  name: 'action-items',
  params: {
    path: 'action-items',
    title: 'Action items',
    routeRef: actionItemsRouteRef,
    loader: () => loadOrgWide().then(m => <m.ActionItemsPage />),
  },
});

const recurringFactorsPage = SubPageBlueprint.make({
  name: 'recurring-factors',
  params: {
    path: 'recurring-factors',
    title: 'Recurring factors',
    routeRef: recurringFactorsRouteRef,
    loader: () => loadOrgWide().then(m => <m.RecurringFactorsPage />),
  },
});

const insightsPage = SubPageBlueprint.make({
  name: 'insights',
  params: {
    path: 'insights',
    title: 'Insights',
    routeRef: insightsRouteRef,
    loader: () =>
      screens()
        .then(m => m.loadInsights())
        .then(m => <m.InsightsPage />),
  },
});

// It draws the header itself: with an icon, here or on the plugin, it would be a second entry in the
// sidebar.
const documentPage = PageBlueprint.make({
  name: 'document',
  params: {
    path: '/postmortem',
    routeRef: documentRouteRef,
    noHeader: true,
    loader: () =>
      screens()
        .then(m => m.loadDocument())
        .then(m => <m.DocumentPage />),
  },
});

const forEntities = {
  kind: { $in: ['component', 'api', 'resource', 'system', 'domain', 'group'] },
};

const entityContent = EntityContentBlueprint.make({
  params: {
    path: '/post-mortems',
    title: 'Post-mortems',
    group: 'operation',
    icon: postmortemsIcon,
    routeRef: entityContentRouteRef,
    filter: forEntities,
    loader: () => loadEntity().then(m => <m.EntityPostmortemsContent />),
  },
});

const entityCard = EntityCardBlueprint.make({
  name: 'summary',
  params: {
    type: 'content',
    filter: forEntities,
    loader: () => loadEntity().then(m => <m.EntityPostmortemsCard />),
  },
});

const homeWidget = HomePageWidgetBlueprint.make({
  name: 'my-action-items',
  params: {
    title: 'My action items',
    description: 'What post-mortems ask of you and your teams, overdue first',
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 4 },
    },
    components: () =>
      screens()
        .then(m => m.loadHome())
        .then(m => ({ Content: m.MyActionItems })),
  },
});

const searchResultItem = SearchResultListItemBlueprint.make({
  params: {
    icon: postmortemsIcon,
    predicate: ({ type }) => type === 'postmortems',
    component: () =>
      screens()
        .then(m => m.loadSearchResult())
        .then(m => m.PostmortemResultItem),
  },
});

const searchResultType = SearchFilterResultTypeBlueprint.make({
  name: 'postmortems',
  params: {
    name: 'Post-mortems',
    value: 'postmortems',
    icon: postmortemsIcon,
  },
});

/** Post-mortems: the org-wide view, one document, and what an entity's page shows of them. */
export default createFrontendPlugin({
  pluginId: 'postmortems',
  title: 'Post-mortems',
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    all: allRouteRef,
    actionItems: actionItemsRouteRef,
    recurringFactors: recurringFactorsRouteRef,
    patterns: patternsRouteRef,
    pattern: patternRouteRef,
    confirmFactors: confirmFactorsRouteRef,
    renewal: renewalRouteRef,
    insights: insightsRouteRef,
    document: documentRouteRef,
    new: newRouteRef,
    import: importRouteRef,
    report: reportRouteRef,
    edit: editRouteRef,
    entityContent: entityContentRouteRef,
  },
  extensions: [
    api,
    page,
    allPage,
    actionItemsPage,
    recurringFactorsPage,
    insightsPage,
    documentPage,
    entityContent,
    entityCard,
    homeWidget,
    searchResultItem,
    searchResultType,
  ],
});
