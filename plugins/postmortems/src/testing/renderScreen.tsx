import type { Entity } from '@backstage/catalog-model';
// eslint-disable-next-line @backstage/no-undeclared-imports -- only tests import this file
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  type CatalogApi,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import type { PostmortemsApi } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import {
  actionItemsRouteRef,
  allRouteRef,
  documentRouteRef,
  insightsRouteRef,
  entityContentRouteRef,
  recurringFactorsRouteRef,
  rootRouteRef,
} from '../routes';
import { fakePostmortemsApi } from './fakePostmortems';

export interface ScreenOptions {
  api?: Partial<PostmortemsApi>;
  /** What the catalog knows. */
  entities?: Entity[];
  /** The pattern the screen stands at, where it reads parameters: `/postmortem/:ref`. */
  mountPath?: string;
  /** The address it is opened with. */
  path?: string;
  /** A catalog of the test's own, instead of one that knows the `entities`. */
  catalog?: CatalogApi;
  /** Signals of the portal; without them it has none. */
  signals?: SignalApi;
}

/** Shows a screen in a portal that has our routes, a catalog and the given backend. */
export function renderScreen(screen: JSX.Element, options: ScreenOptions = {}) {
  const signals: [typeof signalApiRef, SignalApi][] = options.signals
    ? [[signalApiRef, options.signals]]
    : [];
  return renderInTestApp(screen, {
    apis: [
      [postmortemsApiRef, fakePostmortemsApi(options.api)],
      [
        catalogApiRef,
        options.catalog ?? catalogApiMock({ entities: options.entities }),
      ],
      ...signals,
    ],
    mountPath: options.mountPath,
    initialRouteEntries: options.path ? [options.path] : undefined,
    mountedRoutes: {
      '/postmortems': rootRouteRef,
      '/postmortems/all': allRouteRef,
      '/postmortems/action-items': actionItemsRouteRef,
      '/postmortems/recurring-factors': recurringFactorsRouteRef,
      '/postmortems/insights': insightsRouteRef,
      '/postmortem': documentRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/entity/post-mortems': entityContentRouteRef,
    },
  });
}

/** An entity as a catalog keeps it, of which a test says only what it is about. */
export function anEntity(
  ref: { kind?: string; name: string; title?: string },
  spec: Entity['spec'] = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: ref.kind ?? 'Component',
    metadata: { namespace: 'default', name: ref.name, title: ref.title },
    spec,
  };
}
