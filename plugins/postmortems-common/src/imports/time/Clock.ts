import { DateTime, FixedOffsetZone, IANAZone, Zone } from 'luxon';
import type { TimelineEventFields } from '../../model';
import type { ImportNotes } from '../../report/ImportNotes';
import type { When, WrittenDay } from './readWhen';
import { zoneOf } from './zones';

export type Moment = Pick<TimelineEventFields, 'occurredAt' | 'timeOrigin'>;

/** A clock that goes back by less than this is an event told late; by more, a night has passed. */
const A_NIGHT_MS = 4 * 60 * 60 * 1_000;

export interface ClockOptions {
  /** The day of the incident, ISO 8601, where the document tells it. */
  day: string | null;
  /** The zone that is meant where none is written, by its name in the time zone database; UTC where nobody says. */
  zone: string | undefined;
  notes: ImportNotes;
}

/** A zone, as it was named. */
interface NamedZone {
  name: string;
  zone: Zone;
}

/** Follows the times of a list: what one leaves out, the ones before it have told. */
export class Clock {
  readonly #notes: ImportNotes;
  #zone: NamedZone;
  readonly #first: DateTime | null;
  #day: DateTime | null;
  #usual: DateTime | null = null;
  #last: DateTime | null = null;
  #isNamed = false;
  #guessedAt: number | null = null;

  constructor({ day, zone, notes }: ClockOptions) {
    this.#notes = notes;
    this.#zone = {
      // Without a name it is kept that nobody said which zone is meant.
      name: zone ?? '',
      zone:
        zone !== undefined && IANAZone.isValidZone(zone)
          ? IANAZone.create(zone)
          : FixedOffsetZone.utcInstance,
    };
    this.#first = day ? DateTime.fromISO(day, { zone: 'utc' }) : null;
    this.#day = this.#first;
  }

  /** Another list of times begins, on the day of the incident again. */
  restart(): void {
    this.#day = this.#first ?? this.#day;
    this.#usual = null;
    this.#last = null;
  }

  /** The zone of what follows. */
  useZone(name: string): void {
    const zone = zoneOf(name);
    if (!zone) return;
    this.#zone = { name, zone };
    this.#isNamed = true;
  }

  /** The day that the last time was of, ISO 8601. */
  get day(): string | null {
    return this.#day?.toISODate() ?? null;
  }

  /** The 0-based line of the first time for which nobody named a zone; null when there was none. */
  get guessedAt(): number | null {
    return this.#guessedAt;
  }

  /** The day of all times that name none: "Unless noted otherwise, all events are of 2019-10-21". */
  useDay(day: WrittenDay, line: number): void {
    this.#usual = this.#dayOf(day, line);
    this.#day = this.#usual;
  }

  /** A day that stands alone: what follows happened on it. */
  turnTo(day: WrittenDay, line: number): void {
    this.#day = this.#dayOf(day, line);
    this.#last = null;
  }

  /** @param line - 0-based line of the source */
  moment(when: When, line: number): Moment {
    // The first time that names its zone names that of the others.
    const written = when.zone ? zoneOf(when.zone) : undefined;
    const named = written && { name: when.zone!, zone: written };
    if (named && !this.#isNamed) this.useZone(named.name);
    const { name, zone } = named ?? this.#zone;
    if (when.day) this.turnTo(when.day, line);
    else if (this.#usual) this.#day = this.#usual;
    const origin = {
      text: when.written.slice(0, 100),
      zone: name.slice(0, 60),
    };
    if (!when.time) return { occurredAt: null, timeOrigin: origin };
    if (!this.#day) {
      this.#notes.warn(line, 'a time without a day, kept as written');
      return { occurredAt: null, timeOrigin: origin };
    }
    let local = this.#at(when, zone);
    if (
      !when.day &&
      !this.#usual &&
      this.#last &&
      goesBack(this.#last, local)
    ) {
      this.#day = this.#day.plus({ days: 1 });
      local = this.#at(when, zone);
      this.#notes.warn(line, `taken as the next day, ${this.#day.toISODate()}`);
    }
    this.#last = local;
    if (!named && !this.#isNamed) this.#guessedAt ??= line;
    const instant = local.toUTC().toISO();
    return { occurredAt: instant, timeOrigin: origin };
  }

  #at({ time }: When, zone: Zone): DateTime {
    const { year, month, day } = this.#day!;
    return DateTime.fromObject({ year, month, day, ...time }, { zone });
  }

  #dayOf(
    { year, month, day, other }: WrittenDay,
    line: number,
  ): DateTime | null {
    const known = this.#day;
    if (year === undefined && !known) return null;
    const told = DateTime.fromObject(
      { year: year ?? known!.year, month, day },
      { zone: 'utc' },
    );
    if (!told.isValid) return known;
    if (other) {
      this.#notes.warn(
        line,
        `taken as ${told.toISODate()}, the month first; it may be ${told
          .set({ month: other.month, day: other.day })
          .toISODate()}`,
      );
    }
    if (year !== undefined || !known) return told;
    // Without a year, the one that is nearest to what was told before.
    const months = told.diff(known, 'months').months;
    if (months > 6) return told.minus({ years: 1 });
    return months < -6 ? told.plus({ years: 1 }) : told;
  }
}

function goesBack(last: DateTime, local: DateTime): boolean {
  return last.toMillis() - local.toMillis() > A_NIGHT_MS;
}
