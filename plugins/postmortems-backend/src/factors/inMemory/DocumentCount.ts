import {
  FactorUnit,
  Layer,
  RECURRING_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { CountRow, RecurrenceCounts, WholeCounts } from '../RecurrenceCounts';
import { recurrenceWindow } from '../recurrenceWindow';
import { CountedDocument, CountedFactor, Said } from './CountedDocument';
import { Names } from './Names';

/** What is counted, of those that happened when, and how severe they were. */
export interface CountQuestion {
  by: FactorUnit;
  from?: string;
  to?: string;
  severity?: string[];
  layer?: Layer;
  source?: Said['source'];
  today: string;
}

/** How what is counted is called. */
export interface Called {
  services: Names;
  units: Names;
  /** The pattern that another was merged into in the end, each by its number. */
  rootOf: (pattern: number) => number;
}

/** A part of what somebody may read: its services, and the numbers of all that it is a part of. */
interface Part {
  places: ReadonlySet<number>;
  whole: WholeCounts;
}

/** What counts of one post-mortem. */
interface FoundUnit {
  unit: number;
  said: number;
  isConfirmed: boolean;
}

interface UnitTally {
  unit: number;
  /** As it is said first by name, of patterns that were merged. */
  said: number;
  postmortems: number;
  confirmed: number;
  firstSeenAt: string;
  lastSeenAt: string;
}

/** Where and when one of those was found that are told of. */
class UnitDetails {
  recent = 0;
  openActions = 0;
  readonly ofPlace = new Map<number, number>();
  readonly ofMonth = new Map<string, number>();

  constructor(readonly unit: number) {}

  add(happenedAt: string, places: number[], isRecent: boolean): void {
    if (isRecent) this.recent += 1;
    for (const place of places) {
      this.ofPlace.set(place, (this.ofPlace.get(place) ?? 0) + 1);
    }
    const month = happenedAt.slice(0, 7);
    this.ofMonth.set(month, (this.ofMonth.get(month) ?? 0) + 1);
  }
}

/** Counts post-mortems that are held in memory, as `RecurrenceStore` counts those of the database. */
export class DocumentCount {
  readonly #documents: CountedDocument[];
  readonly #question: CountQuestion;
  readonly #called: Called;
  readonly #part?: Part;
  readonly #tallies = new Map<number, UnitTally>();
  readonly #ofPlace = new Map<number, number>();
  #firstAt: string | null = null;

  constructor(
    documents: Iterable<CountedDocument>,
    question: CountQuestion,
    called: Called,
    part?: Part,
  ) {
    this.#question = question;
    this.#called = called;
    this.#part = part;
    const { from = '', to } = question;
    const severities = question.severity && new Set(question.severity);
    // Every time of that day sorts before its name with a letter after it.
    const end = to === undefined ? undefined : `${to}U`;
    this.#documents = [];
    for (const document of documents) {
      const { happenedAt, severity } = document;
      if (happenedAt < from || (end !== undefined && happenedAt >= end)) {
        continue;
      }
      if (severities && !(severity && severities.has(severity))) continue;
      this.#documents.push(document);
      this.#tally(document);
    }
  }

  get whole(): WholeCounts {
    return {
      total: this.#documents.length,
      firstAt: this.#firstAt,
      postmortems: new Map(
        [...this.#tallies.values()].map(({ unit, postmortems }) => [
          this.#called.units.textOf(unit),
          postmortems,
        ]),
      ),
    };
  }

  /** All that is told of the most frequent. */
  counts(): RecurrenceCounts {
    const { by, to, today } = this.#question;
    const { units, services } = this.#called;
    const { firstAt } = this.#part?.whole ?? { firstAt: this.#firstAt };
    const window = recurrenceWindow({ to, firstAt, today });
    const found = first(
      [...this.#tallies.values()],
      RECURRING_LIMITS.factors,
      // Not by what stands for a set of merged patterns: the viewer may know nothing of that one.
      ({ said }) => units.textOf(said),
    );
    const places = first(
      [...this.#ofPlace].map(([place, postmortems]) => ({
        place,
        postmortems,
      })),
      RECURRING_LIMITS.services,
      ({ place }) => services.textOf(place),
    );
    const details = found.map(({ unit }) => new UnitDetails(unit));
    const detailsOf = new Map(details.map(detail => [detail.unit, detail]));
    for (const document of this.#documents) {
      const isRecent = window !== null && document.happenedAt >= window.middle;
      for (const { unit } of this.#unitsOf(document.factors)) {
        const { happenedAt } = document;
        detailsOf
          .get(unit)
          ?.add(happenedAt, this.#placesOf(document), isRecent);
      }
      for (const action of document.openActions) {
        for (const { unit } of this.#unitsOf(action)) {
          const detail = detailsOf.get(unit);
          if (detail) detail.openActions += 1;
        }
      }
    }
    const everyService = new Set(
      details.flatMap(({ ofPlace }) => [...ofPlace.keys()]),
    );
    const rows = (of: (detail: UnitDetails) => CountRow[]) =>
      details.flatMap(detail =>
        of(detail).map(row => ({ unit: units.textOf(detail.unit), ...row })),
      );
    return {
      by,
      window,
      total: this.#documents.length,
      factors: found.map(({ unit, said: _, ...tally }, i) => ({
        ...{ unit: units.textOf(unit), ...tally },
        recent: details[i].recent,
      })),
      places: places.map(({ place, postmortems }) => ({
        ...{ entity_ref: services.textOf(place), postmortems },
      })),
      cells: rows(({ ofPlace }) =>
        places.flatMap(({ place }) => {
          const postmortems = ofPlace.get(place);
          const entity_ref = services.textOf(place);
          return postmortems === undefined ? [] : { entity_ref, postmortems };
        }),
      ),
      services: rows(({ ofPlace: { size } }) =>
        size === 0 ? [] : [{ services: size }],
      ),
      allServices: [{ services: everyService.size }],
      months: rows(({ ofMonth }) =>
        [...ofMonth].map(([month, postmortems]) => ({ month, postmortems })),
      ),
      openActions: rows(({ openActions: actions }) =>
        actions === 0 ? [] : [{ actions }],
      ),
      everywhere: this.#everywhere(found.map(({ unit }) => units.textOf(unit))),
      unclassified: this.#unclassified(),
    };
  }

  #tally(document: CountedDocument): void {
    const { happenedAt } = document;
    if (this.#firstAt === null || happenedAt < this.#firstAt) {
      this.#firstAt = happenedAt;
    }
    for (const place of this.#placesOf(document)) {
      this.#ofPlace.set(place, (this.#ofPlace.get(place) ?? 0) + 1);
    }
    for (const { unit, said, isConfirmed } of this.#unitsOf(document.factors)) {
      const tally = this.#tallies.get(unit);
      if (tally) {
        tally.postmortems += 1;
        tally.confirmed += Number(isConfirmed);
        tally.said = this.#firstOf(tally.said, said);
        if (happenedAt < tally.firstSeenAt) tally.firstSeenAt = happenedAt;
        if (happenedAt > tally.lastSeenAt) tally.lastSeenAt = happenedAt;
      } else {
        this.#tallies.set(unit, {
          ...{ unit, said, postmortems: 1, confirmed: Number(isConfirmed) },
          ...{ firstSeenAt: happenedAt, lastSeenAt: happenedAt },
        });
      }
    }
  }

  /** The services of a post-mortem; of a part, only its own, though it may touch others too. */
  #placesOf({ entities }: CountedDocument): number[] {
    const { places } = this.#part ?? {};
    return places ? entities.filter(place => places.has(place)) : entities;
  }

  #everywhere(found: string[]): RecurrenceCounts['everywhere'] {
    if (!this.#part) return null;
    const { total, postmortems } = this.#part.whole;
    return {
      total,
      factors: found.map(unit => ({
        ...{ unit, postmortems: postmortems.get(unit)! },
      })),
    };
  }

  /** What the factors of a post-mortem, or of an action of one, are cases of, each once; and whether a person says so. */
  #unitsOf(factors: readonly CountedFactor[]): FoundUnit[] {
    const { by, layer, source } = this.#question;
    const found: FoundUnit[] = [];
    for (const factor of factors) {
      const said = factor[by];
      if (!said || (layer && factor.layer !== layer)) continue;
      if (source && said.source !== source) continue;
      const isConfirmed = said.source === 'person';
      const { name } = said;
      const unit = by === 'pattern' ? this.#called.rootOf(name) : name;
      const same = found.find(one => one.unit === unit);
      if (same) {
        same.isConfirmed ||= isConfirmed;
        same.said = this.#firstOf(same.said, name);
      } else found.push({ unit, said: name, isConfirmed });
    }
    return found;
  }

  #firstOf(a: number, b: number): number {
    if (a === b) return a;
    const { units } = this.#called;
    return units.textOf(a) < units.textOf(b) ? a : b;
  }

  #unclassified(): RecurrenceCounts['unclassified'] {
    const { by, layer } = this.#question;
    const sums = { postmortems: 0, factors: 0, ofFactors: 0 };
    for (const { factors } of this.#documents) {
      if (factors.every(factor => !factor[by])) sums.postmortems += 1;
      for (const factor of factors) {
        if (layer && factor.layer !== layer) continue;
        sums.ofFactors += 1;
        if (!factor[by]) sums.factors += 1;
      }
    }
    return sums;
  }
}

/** Those with most post-mortems, and of as many, those first whose name comes first. */
function first<T extends { postmortems: number }>(
  all: T[],
  limit: number,
  nameIn: (one: T) => string,
): T[] {
  return all
    .sort(
      (a, b) =>
        b.postmortems - a.postmortems || (nameIn(a) < nameIn(b) ? -1 : 1),
    )
    .slice(0, limit);
}
