import { Occurrence } from 'backstage-plugin-postmortems-common/statistics';
import { Chance } from './random';

/** A history as large as an organisation has after some years. */
const POSTMORTEMS = 500;
const SERVICES = 60;
const FACTORS = 30;
/** How many services one touches at most. */
const TOUCHED = 3;

/** A service at which one factor is found more often than elsewhere. */
export interface Planted {
  /** How many post-mortems name the service. */
  postmortems: number;
  /** How likely the factor is elsewhere. */
  base: number;
  /** How many times as likely it is there. */
  lift: number;
}

/** What was found: of each factor at each service; and which of them was planted. */
export interface History {
  family: Occurrence[];
  planted: number | null;
}

interface Postmortem {
  services: Set<number>;
  factors: Set<number>;
}

/**
 * Invents post-mortems in which factors fall upon services by chance alone, but for the planted one. Services and
 * factors are as uneven as they are in life: the first service is named forty times as often as the last, and the
 * first factor is in two of five, the last in one of a hundred.
 */
export function inventHistory(chance: Chance, plant?: Planted): History {
  const postmortems = Array.from({ length: POSTMORTEMS }, (_, i) => {
    const services = servicesOf(chance, plant, i);
    const isPlanted = plant !== undefined && services.has(SERVICES);
    return { services, factors: factorsOf(chance, plant, isPlanted) };
  });
  const pairs = range(SERVICES + (plant ? 1 : 0)).flatMap(service =>
    range(FACTORS).map(factor => ({ service, factor })),
  );
  return {
    family: pairs.map(pair => occurrence(postmortems, pair)),
    planted: plant
      ? pairs.findIndex(pair => pair.service === SERVICES && pair.factor === 0)
      : null,
  };
}

/** By chance, the first the likeliest; the planted service is one more, and the first post-mortems are its own. */
function servicesOf(chance: Chance, plant: Planted | undefined, i: number) {
  const services = new Set<number>();
  if (plant && i < plant.postmortems) services.add(SERVICES);
  const touched = 1 + chance.below(TOUCHED);
  // As many times as likely as its place from the end: drawn by the logarithm.
  while (services.size < touched) {
    services.add(Math.floor((SERVICES + 1) ** chance.next()) - 1);
  }
  return services;
}

function factorsOf(
  chance: Chance,
  plant: Planted | undefined,
  isPlanted: boolean,
) {
  return new Set(
    range(FACTORS).filter(factor => {
      if (plant && factor === 0) {
        return chance.happens(plant.base * (isPlanted ? plant.lift : 1));
      }
      return chance.happens(0.4 * (1 / 40) ** (factor / (FACTORS - 1)));
    }),
  );
}

function occurrence(
  postmortems: Postmortem[],
  { service, factor }: { service: number; factor: number },
): Occurrence {
  const there = postmortems.filter(({ services }) => services.has(service));
  return {
    count: there.filter(({ factors }) => factors.has(factor)).length,
    ofPlace: there.length,
    ofFactor: postmortems.filter(({ factors }) => factors.has(factor)).length,
    total: postmortems.length,
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
