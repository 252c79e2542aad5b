import type { DemoIncident } from './DemoIncident';
import { example } from './example';
import { fulfilment } from './fulfilment';
import { payments } from './payments';
import { platform } from './platform';
import { storefront } from './storefront';

export type { DemoIncident } from './DemoIncident';

/** Everything that ever went wrong at Larkfield. */
export const demoIncidents: DemoIncident[] = [
  ...example,
  ...storefront,
  ...payments,
  ...fulfilment,
  ...platform,
];
