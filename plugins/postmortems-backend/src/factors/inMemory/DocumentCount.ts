import { RECURRING_LIMITS } from 'backstage-plugin-postmortems-common';
import {
  isTested,
  strataOf,
} from 'backstage-plugin-postmortems-common/statistics';
import {
  CountRow,
  RecurrenceCounts,
  WholeCounts,
  WholeTally,
} from '../RecurrenceCounts';
import { recurrenceWindow } from '../recurrenceWindow';
import type { Work } from '../../inTurns';
import { CountedDocument, CountedFactor } from './CountedDocument';
import { Called, CountQuestion } from './CountQuestion';
import { mostFrequent } from './mostFrequent';
import { SizeTally } from './SizeTally';
import { UnitDetails } from './UnitDetails';

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
  ofSize: SizeTally;
  confirmed: number;
  firstSeenAt: string;
  lastSeenAt: string;
}

/** Counts post-mortems that are held in memory: each once, however many services, layers or factors it touches. */
export class DocumentCount {
  /** @param part - where only some are counted, which those are a part of */
  static *of(
    documents: Iterable<CountedDocument>,
    question: CountQuestion,
    called: Called,
    part?: Part,
  ): Work<DocumentCount> {
    const count = new DocumentCount(question, called, part);
    for (const document of documents) {
      count.#add(document);
      yield;
    }
    return count;
  }

  readonly #documents: CountedDocument[] = [];
  readonly #question: CountQuestion;
  readonly #called: Called;
  readonly #part?: Part;
  readonly #tallies = new Map<number, UnitTally>();
  readonly #ofSize = new SizeTally();
  readonly #ofPlace = new Map<number, SizeTally>();
  #firstAt: string | null = null;

  private constructor(question: CountQuestion, called: Called, part?: Part) {
    this.#question = question;
    this.#called = called;
    this.#part = part;
  }

  get tally(): WholeTally {
    return {
      ofSize: this.#ofSize.counts,
      firstAt: this.#firstAt,
      factors: new Map(
        [...this.#tallies.values()].map(({ unit, ofSize }) => [
          this.#called.units.textOf(unit),
          ofSize.counts,
        ]),
      ),
    };
  }

  /** All that is told of the most frequent. */
  *counts(): Work<RecurrenceCounts> {
    const { by, to, today } = this.#question;
    const { units, services } = this.#called;
    const { firstAt } = this.#part?.whole ?? { firstAt: this.#firstAt };
    const window = recurrenceWindow({ to, firstAt, today });
    const most = this.#byFrequency(
      [...this.#tallies.values()],
      RECURRING_LIMITS.factors,
    );
    const places = mostFrequent(
      [...this.#ofPlace].map(([place, { total, counts }]) => ({
        place,
        postmortems: total,
        ofSize: counts,
      })),
      RECURRING_LIMITS.services,
      ({ place }) => services.textOf(place),
    );
    const everywhere = this.#everywhere(most);
    const found = [...most, ...this.#comparedBeside(most, everywhere)];
    const details = found.map(({ unit }) => new UnitDetails(unit));
    const detailsOf = new Map(details.map(detail => [detail.unit, detail]));
    let recent = 0;
    for (const document of this.#documents) {
      yield;
      const isRecent = window !== null && document.happenedAt >= window.middle;
      recent += Number(isRecent);
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
      ofSize: this.#ofSize.counts,
      recent,
      factors: found.map(({ unit, said: _, ofSize, ...tally }, i) => ({
        ...{ unit: units.textOf(unit), ...tally, ofSize: ofSize.counts },
        recent: details[i].recent,
      })),
      places: places.map(({ place, ...tally }) => ({
        ...{ entity_ref: services.textOf(place), ...tally },
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
      everywhere,
      unclassified: this.#unclassified(),
    };
  }

  #add(document: CountedDocument): void {
    const { from = '', to, severity: among } = this.#question;
    const { happenedAt, severity } = document;
    // Every time of that day sorts before its name with a letter after it.
    if (happenedAt < from || (to !== undefined && happenedAt >= `${to}U`)) {
      return;
    }
    if (among && !(severity && among.includes(severity))) return;
    this.#documents.push(document);
    this.#tally(document);
  }

  #tally(document: CountedDocument): void {
    const { happenedAt } = document;
    if (this.#firstAt === null || happenedAt < this.#firstAt) {
      this.#firstAt = happenedAt;
    }
    const found = this.#unitsOf(document.factors);
    this.#ofSize.add(found.length);
    for (const place of this.#placesOf(document)) {
      const tally = this.#ofPlace.get(place) ?? new SizeTally();
      this.#ofPlace.set(place, tally);
      tally.add(found.length);
    }
    for (const { unit, said, isConfirmed } of found) {
      const tally = this.#tallies.get(unit);
      if (tally) {
        tally.ofSize.add(found.length);
        tally.postmortems += 1;
        tally.confirmed += Number(isConfirmed);
        tally.said = this.#firstOf(tally.said, said);
        if (happenedAt < tally.firstSeenAt) tally.firstSeenAt = happenedAt;
        if (happenedAt > tally.lastSeenAt) tally.lastSeenAt = happenedAt;
      } else {
        const ofSize = new SizeTally();
        ofSize.add(found.length);
        this.#tallies.set(unit, {
          ...{ unit, said, postmortems: 1, confirmed: Number(isConfirmed) },
          ...{ ofSize, firstSeenAt: happenedAt, lastSeenAt: happenedAt },
        });
      }
    }
  }

  /** The services of a post-mortem; of a part, only its own, though it may touch others too. */
  #placesOf({ entities }: CountedDocument): number[] {
    const { places } = this.#part ?? {};
    return places ? entities.filter(place => places.has(place)) : entities;
  }

  /** What is compared with the whole: what is told of, and all that a part of this size would have by chance. */
  #everywhere(most: UnitTally[]): RecurrenceCounts['everywhere'] {
    if (!this.#part) return null;
    const { units } = this.#called;
    const { ofSize, chances, factors: ofWhole } = this.#part.whole;
    const told = new Set(most.map(({ unit }) => units.textOf(unit)));
    const strata = strataOf(ofSize);
    const sizes = {
      ofPlace: strata(this.#ofSize.counts),
      total: strata(ofSize),
    };
    const factors = [...ofWhole]
      .filter(
        ([unit, found]) =>
          told.has(unit) || isTested({ ...sizes, ofFactor: strata(found) }),
      )
      .map(([unit, found]) => ({ unit, ofSize: found }));
    const here = factors.flatMap(({ unit }) => {
      const tally = this.#tallies.get(units.find(unit)!);
      return tally ? { unit, postmortems: tally.postmortems } : [];
    });
    return { ofSize, factors, here, chances };
  }

  /** What else was found in a part, of all that is compared there. */
  #comparedBeside(
    most: UnitTally[],
    everywhere: RecurrenceCounts['everywhere'],
  ): UnitTally[] {
    const { units } = this.#called;
    const beside = new Set(
      (everywhere?.here ?? []).map(row => units.find(String(row.unit))!),
    );
    for (const { unit } of most) beside.delete(unit);
    return this.#byFrequency(
      [...beside].map(unit => this.#tallies.get(unit)!),
      beside.size,
    );
  }

  #byFrequency(tallies: UnitTally[], limit: number): UnitTally[] {
    const { units } = this.#called;
    // Not by what stands for a set of merged patterns: the viewer may know nothing of that one.
    return mostFrequent(tallies, limit, ({ said }) => units.textOf(said));
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

  /** What gives nothing to these numbers, be it that nobody has said what it is, or that what was said is not asked for. */
  #unclassified(): RecurrenceCounts['unclassified'] {
    const { by, layer, source } = this.#question;
    const sums = { postmortems: 0, factors: 0, ofFactors: 0 };
    for (const { factors } of this.#documents) {
      let counts = false;
      for (const factor of factors) {
        if (layer && factor.layer !== layer) continue;
        sums.ofFactors += 1;
        const said = factor[by];
        if (said && (!source || said.source === source)) counts = true;
        else sums.factors += 1;
      }
      if (!counts) sums.postmortems += 1;
    }
    return sums;
  }
}
