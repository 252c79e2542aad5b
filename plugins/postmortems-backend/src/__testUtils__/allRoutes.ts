import { ConfigReader } from '@backstage/config';
import { Route } from '../http';
import { createRoutes } from '../routes';
import { createServices, ServiceOptions } from '../services';
import { Settings } from '../settings';

/** Every route that people use, not to be called: there is nothing behind them. */
export function allRoutes(): Route[] {
  return everyRoute().filter(({ askedBy }) => askedBy === 'users');
}

/** Also those that only services of the portal use. */
export function everyRoute(): Route[] {
  const settings = Settings.fromConfig(new ConfigReader({}));
  const services = createServices({
    ...{ settings, calendar: {} },
  } as ServiceOptions);
  return createRoutes(services, settings);
}

/** What tests call a route: `GET /postmortems/{ref}`. */
export function routeKey({ method, path }: Pick<Route, 'method' | 'path'>) {
  return `${method.toLocaleUpperCase('en-US')} ${path}`;
}
