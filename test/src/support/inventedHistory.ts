import {
  Occurrence,
  strataOf,
} from 'backstage-plugin-postmortems-common/statistics';
import { Chance } from './random';

/** A history as large as an organisation has after some years. */
const POSTMORTEMS = 500;
const SERVICES = 60;
const FACTORS = 30;
/** How many services one touches at most. */
const TOUCHED = 3;
/** Where some are large: how many of all, what they touch, and how many times as many factors as usual each has. */
const LARGE = {
  share: 1 / 3,
  large: { touched: 4, factors: 2.1 },
  small: { touched: 1, factors: 0.7 },
};

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

/** How much of everything one has. */
interface Size {
  touched: number;
  factors: number;
}

/**
 * Invents post-mortems in which factors fall upon services by chance alone, but for the planted one. Services and
 * factors are as uneven as they are in life: the first service is named forty times as often as the last, and the
 * first factor is in two of five, the last in one of a hundred.
 *
 * @param options - what is planted, and whether a third of all are large: at four services, with six factors, where the
 *   others are at one, with two
 */
export function inventHistory(
  chance: Chance,
  { plant, someLarge = false }: { plant?: Planted; someLarge?: boolean } = {},
): History {
  const postmortems = Array.from({ length: POSTMORTEMS }, (_, i) => {
    const size = sizeOf(chance, someLarge);
    const services = servicesOf(chance, size, plant, i);
    const isPlanted = plant !== undefined && services.has(SERVICES);
    return { services, factors: factorsOf(chance, size, plant, isPlanted) };
  });
  const services = range(SERVICES + (plant ? 1 : 0));
  const pairs = services.flatMap(service =>
    range(FACTORS).map(factor => ({ service, factor })),
  );
  const strata = strataOf(bySize(postmortems));
  const total = strata(bySize(postmortems));
  const at = services.map(service =>
    postmortems.filter(one => one.services.has(service)),
  );
  const ofPlaces = at.map(there => strata(bySize(there)));
  const ofFactors = range(FACTORS).map(factor =>
    strata(bySize(postmortems.filter(one => one.factors.has(factor)))),
  );
  return {
    family: pairs.map(({ service, factor }) => ({
      count: at[service].filter(({ factors }) => factors.has(factor)).length,
      ofPlace: ofPlaces[service],
      ofFactor: ofFactors[factor],
      total,
    })),
    planted: plant
      ? pairs.findIndex(pair => pair.service === SERVICES && pair.factor === 0)
      : null,
  };
}

function sizeOf(chance: Chance, someLarge: boolean): Size {
  if (!someLarge) return { touched: 1 + chance.below(TOUCHED), factors: 1 };
  return chance.happens(LARGE.share) ? LARGE.large : LARGE.small;
}

/** By chance, the first the likeliest; the planted service is one more, and the first post-mortems are its own. */
function servicesOf(
  chance: Chance,
  { touched }: Size,
  plant: Planted | undefined,
  i: number,
) {
  const services = new Set<number>();
  if (plant && i < plant.postmortems) services.add(SERVICES);
  // As many times as likely as its place from the end: drawn by the logarithm.
  while (services.size < touched) {
    services.add(Math.floor((SERVICES + 1) ** chance.next()) - 1);
  }
  return services;
}

function factorsOf(
  chance: Chance,
  size: Size,
  plant: Planted | undefined,
  isPlanted: boolean,
) {
  return new Set(
    range(FACTORS).filter(factor => {
      if (plant && factor === 0) {
        return chance.happens(plant.base * (isPlanted ? plant.lift : 1));
      }
      const usual = 0.4 * (1 / 40) ** (factor / (FACTORS - 1));
      return chance.happens(usual * size.factors);
    }),
  );
}

/** How many have no factor, how many one, and so on. */
function bySize(postmortems: Postmortem[]): number[] {
  const counts = new Array<number>(FACTORS + 1).fill(0);
  for (const { factors } of postmortems) counts[factors.size] += 1;
  return counts;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
