import type { DemoIncident } from './DemoIncident';
import { accounts } from './accounts';
import { apiService } from './apiService';
import { checkout } from './checkout';
import { example } from './example';
import { foundations } from './foundations';
import { gateway } from './gateway';
import { invoicing } from './invoicing';
import { mailer } from './mailer';
import { search } from './search';
import { shipping } from './shipping';
import { stock } from './stock';
import { webShop } from './webShop';

export type { DemoIncident } from './DemoIncident';

/** Everything that ever went wrong at Larkfield. */
export const demoIncidents: DemoIncident[] = [
  ...example,
  ...search,
  ...webShop,
  ...accounts,
  ...checkout,
  ...gateway,
  ...invoicing,
  ...stock,
  ...shipping,
  ...mailer,
  ...apiService,
  ...foundations,
];
