import {
  ExposedEntity,
  Exposure,
  EXPOSURE_LIMITS,
  ExposureCounts,
  ExposureQuestion,
  Header,
} from 'backstage-plugin-postmortems-common';
import { Access, leads, readsAs } from '../access';
import { StoredExposure } from './ExposureStore';
import { Surroundings } from './Surroundings';

/** Whoever owns the entity answers for it, and whoever leads the post-mortem for those who told them. */
export function mayAnswer(
  { viewer }: Access,
  header: Header,
  owners: string[],
): boolean {
  return (
    owners.some(owner => readsAs(viewer).includes(owner)) ||
    leads(viewer, header)
  );
}

/** A question as a viewer is told of it: who asked and who answered is nobody's to count. */
export function show(
  { askedBy, answeredBy, ...exposure }: StoredExposure,
  may: boolean,
): ExposureQuestion {
  return { ...exposure, mayAnswer: may };
}

/** Who else is exposed, of those whom the viewer sees in the catalog; nobody while it does not answer. */
export function assemble(
  access: Access,
  header: Header,
  exposures: StoredExposure[],
  around: Surroundings | undefined,
): Exposure {
  const asked = around ? whereSeen(exposures, around) : [];
  const items: ExposedEntity[] = around
    ? [
        ...asked.map(exposure => ({
          ...entity(exposure.entityRef, around),
          question: show(
            exposure,
            mayAnswer(access, header, around.ownersOf(exposure.entityRef)!),
          ),
        })),
        ...unasked(around, asked).map(ref => ({
          ...entity(ref, around),
          question: null,
        })),
      ]
    : [];
  return {
    // What was asked is always shown: there is room for it beside the rest.
    items: items.slice(0, asked.length + EXPOSURE_LIMITS.shown),
    isMore: items.length > asked.length + EXPOSURE_LIMITS.shown,
    counts: countsOf(asked),
    mayAsk: access.allows('update', header),
    hasCatalog: around !== undefined,
  };
}

/** What has not been asked yet, as far as it is shown. */
export function unasked(
  { ties }: Surroundings,
  asked: Pick<StoredExposure, 'entityRef'>[],
): string[] {
  const known = new Set(asked.map(({ entityRef }) => entityRef));
  return [...ties.keys()].filter(ref => !known.has(ref));
}

/** The nearest first; what the catalog no longer leads to comes last. */
function whereSeen(
  exposures: StoredExposure[],
  { ties, ownersOf }: Surroundings,
): StoredExposure[] {
  const refs = [...ties.keys()];
  const rank = ({ entityRef }: StoredExposure) =>
    refs.includes(entityRef) ? refs.indexOf(entityRef) : refs.length;
  return exposures
    .filter(({ entityRef }) => ownersOf(entityRef))
    .sort((a, b) => rank(a) - rank(b) || (a.entityRef < b.entityRef ? -1 : 1));
}

function entity(entityRef: string, { ties, ownersOf }: Surroundings) {
  return {
    entityRef,
    owners: ownersOf(entityRef) ?? [],
    tie: ties.get(entityRef) ?? null,
  };
}

function countsOf(asked: StoredExposure[]): ExposureCounts {
  const said = (kind: StoredExposure['answer']) =>
    asked.filter(({ answer }) => answer === kind).length;
  return {
    asked: asked.length,
    answered: asked.length - said(null),
    applies: said('applies'),
    doesNotApply: said('does_not_apply'),
    fixed: said('fixed'),
  };
}
