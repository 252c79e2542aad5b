import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_OWNED_BY,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import {
  EXPOSURE_TIES,
  ExposureTie,
} from 'backstage-plugin-postmortems-common';
import type {
  CatalogNeighbours,
  Neighbour,
} from '../catalog/CatalogNeighbours';
import { LEANS_ON, WAYS, Way } from './ties';

/** Entities as the person asking sees them in the catalog. */
export interface Surroundings {
  /** How what shares the weakness hangs together with what failed, the nearest first. */
  ties: Map<string, ExposureTie>;
  /** Who owns an entity; nothing of one that the person does not see. */
  ownersOf(entityRef: string): string[] | undefined;
}

/** Somewhere on a way. */
interface Place {
  ref: string;
  way: Way;
  step: number;
  /** What was left last, an API that it provides aside. */
  through: string;
}

type Read = (refs: string[]) => Promise<Map<string, Neighbour[]>>;

/**
 * Walks from what failed to what shares its weakness, one request a level. What the person asking may not see is
 * neither named nor gone through.
 *
 * @param failed - affected and origin entities
 * @param others - entities of which the owners are asked for as well
 * @throws Error when the catalog does not answer in time
 */
export async function lookAround(
  neighbours: Pick<CatalogNeighbours, 'of'>,
  credentials: BackstageCredentials,
  failed: string[],
  others: string[] = [],
): Promise<Surroundings> {
  const known = new Map<string, Neighbour[]>();
  const asked = new Set<string>();
  const read: Read = async refs => {
    const fresh = [...new Set(refs)].filter(ref => !asked.has(ref));
    for (const ref of fresh) asked.add(ref);
    if (fresh.length > 0) {
      for (const [ref, found] of await neighbours.of(fresh, credentials)) {
        known.set(ref, found);
      }
    }
    return known;
  };
  // First: where there is more around than the catalog is asked about at once, these are not what is left out.
  await read(others);
  const found = [...(await walk(read, [...new Set(failed)]))].sort(byNearness);
  await read(found.map(([ref]) => ref));
  return {
    ties: new Map(found.filter(([ref]) => known.has(ref))),
    ownersOf: ref =>
      known
        .get(ref)
        ?.filter(({ type }) => type === RELATION_OWNED_BY)
        .map(owner => owner.ref),
  };
}

async function walk(
  read: Read,
  failed: string[],
): Promise<Map<string, ExposureTie>> {
  const found = new Map<string, ExposureTie>();
  let places: Place[] = failed.flatMap(ref =>
    WAYS.map(way => ({ ref, way, step: 0, through: ref })),
  );
  while (places.length > 0) {
    const known = await read(places.map(({ ref }) => ref));
    const next = new Map<string, Place>();
    for (const place of places) {
      for (const { type, ref } of known.get(place.ref) ?? []) {
        if (type !== place.way.steps[place.step]) continue;
        const reached = arrive(place, ref);
        if (!reached || failed.includes(ref)) continue;
        if (leavesOut(reached, known, failed)) continue;
        if (reached.step < reached.way.steps.length) {
          next.set(`${WAYS.indexOf(reached.way)} ${ref}`, reached);
        } else keepNearest(found, reached);
      }
    }
    places = [...next.values()];
  }
  return found;
}

/** Where a step of a way leads; nowhere, where the way is not over such an entity. */
function arrive(
  { way, step, ...place }: Place,
  ref: string,
): Place | undefined {
  const isEnd = step + 1 === way.steps.length;
  if (!isEnd && way.over && !ref.startsWith(`${way.over}:`)) return undefined;
  const isPassed = way.steps[step - 1] === RELATION_PROVIDES_API;
  const through = isPassed ? place.through : place.ref;
  return { ref, way, step: step + 1, through };
}

/** Nothing runs in an API; and what lies beneath what failed is not exposed to it for being built beside it. */
function leavesOut(
  { ref, way, step }: Place,
  known: Map<string, Neighbour[]>,
  failed: string[],
): boolean {
  if (!way.isSideways || step < way.steps.length) return false;
  const isBeneath = (one: Neighbour) =>
    one.ref === ref && LEANS_ON.includes(one.type);
  return (
    ref.startsWith('api:') ||
    failed.some(one => known.get(one)?.some(isBeneath))
  );
}

function keepNearest(
  found: Map<string, ExposureTie>,
  { ref, way, through }: Place,
): void {
  const tie = { kind: way.kind, hops: way.hops, through };
  const before = found.get(ref);
  if (!before || rank(tie, ref) < rank(before, ref)) found.set(ref, tie);
}

function byNearness(
  [a, tieOfA]: [string, ExposureTie],
  [b, tieOfB]: [string, ExposureTie],
): number {
  return rank(tieOfA, a) < rank(tieOfB, b) ? -1 : 1;
}

/** Orders by hops, then by kind, then by name: the same whatever order the catalog tells them in. */
function rank({ hops, kind, through }: ExposureTie, ref: string): string {
  return `${hops} ${EXPOSURE_TIES.indexOf(kind)} ${ref} ${through}`;
}
