import type {
  ActObservation,
  AlertObservation,
  LogLevel,
  LogObservation,
  Observation,
  RequestObservation,
  SeriesObservation,
} from 'backstage-plugin-postmortems-node';
import { citation, shortCopy, shortLabels } from './citation';
import type { Act, Citation, Digest } from './Digest';
import { Histogram } from './Histogram';
import { lifecycleOf } from './lifecycle';
import { messageTemplate } from './messageTemplate';
import { ResponseTimes } from './ResponseTimes';
import { Scale } from './Scale';
import { SeriesKeeper } from './SeriesKeeper';
import { Sightings } from './Sightings';

const MOST_SIGNATURES = 400;
const KEPT_SIGNATURES = 40;
const MOST_ACTS = 500;
const MOST_ALERTS = 1_000;
const UNREAD_SHOWN = 5;
const LONGEST_URL = 2_000;
/** What a log says more often is its routine, not something that happened. */
const ROUTINE = 10;

interface LiveSignature {
  key: string;
  example: string;
  level: LogLevel;
  status: number | null;
  count: number;
  histogram: Histogram;
  sightings: Sightings;
}

/** Gathers what an artefact tells, one observation at a time, in bounded memory. */
export class DigestBuilder {
  readonly #scale = new Scale();
  readonly #volume = new Histogram(this.#scale);
  readonly #signatures = new Map<string, LiveSignature>();
  readonly #lifecycle = new Map<string, Act[]>();
  readonly #responseTimes = new ResponseTimes();
  readonly #series = new SeriesKeeper();
  readonly #acts: Act[] = [];
  readonly #alerts = new Map<string, Digest['alerts'][number]>();
  readonly #unread: Citation[] = [];
  #from = Infinity;
  #to = -Infinity;
  #lines = 0;
  #observations = 0;
  #errors = 0;
  #warnings = 0;
  #continued = 0;
  #withoutZone = 0;
  #unreadCount = 0;
  #until = Infinity;
  #trimmed = 0;
  #isTrimming = false;
  #leftOut: Record<string, number> = {};

  /**
   * @param line - from 1, in a log; null in a document
   * @param path - in a document
   */
  observe(
    observation: Observation,
    line: number | null,
    path: string | null,
    text: string,
  ): void {
    if (!hasTime(observation)) {
      this.unread(line, path, text);
      return;
    }
    this.#isTrimming = timeOf(observation) > this.#until;
    if (this.#isTrimming) {
      this.#trimmed += 1;
      return;
    }
    this.#observations += 1;
    if ('zoned' in observation && observation.zoned === false) {
      this.#withoutZone += 1;
    }
    switch (observation.kind) {
      case 'request':
        this.#request(observation, line, path, text);
        break;
      case 'log':
        this.#log(observation, line, path, text);
        break;
      case 'act':
        this.#act(observation, citation(line, path, text));
        break;
      case 'alert':
        this.#alert(observation, citation(line, path, text));
        break;
      default:
        this.#measured(observation, citation(line, path, text));
    }
  }

  /** Leaves out, from now on, what comes after a time. */
  trimAfter(time: number): void {
    this.#until = time;
  }

  /** Says how many lines there were. */
  countLines(lines: number): void {
    this.#lines = lines;
  }

  /** Says how much of what is not kept. */
  leaveOut(what: string, count: number): void {
    this.#leftOut[what] = (this.#leftOut[what] ?? 0) + count;
  }

  /** A line that goes on with the one before. */
  continued(): void {
    if (!this.#isTrimming) this.#continued += 1;
  }

  unread(line: number | null, path: string | null, text: string): void {
    this.#unreadCount += 1;
    if (this.#unread.length < UNREAD_SHOWN) {
      this.#unread.push(citation(line, path, text));
    }
  }

  build(): Digest {
    const signatures = [...this.#signatures.values()].sort(
      (a, b) => b.count - a.count,
    );
    if (signatures.length > KEPT_SIGNATURES) {
      this.leaveOut('signatures', signatures.length - KEPT_SIGNATURES);
    }
    const lifecycle = [...this.#lifecycle.values()]
      .filter(acts => acts.length <= ROUTINE)
      .flat();
    const { series, leftOut } = this.#series.build();
    if (leftOut > 0) this.leaveOut('series', leftOut);
    const responseTimes = this.#responseTimes.series();
    return {
      span: this.#from <= this.#to ? { from: this.#from, to: this.#to } : null,
      bucketMs: this.#scale.bucketMs,
      lines: this.#lines,
      observations: this.#observations,
      errors: this.#errors,
      warnings: this.#warnings,
      continued: this.#continued,
      withoutZone: this.#withoutZone,
      unread: { count: this.#unreadCount, first: this.#unread },
      trimmed: this.#trimmed,
      volume: this.#volume.counts(),
      signatures: signatures
        .slice(0, KEPT_SIGNATURES)
        .map(({ histogram, sightings, ...kept }) => ({
          ...kept,
          counts: histogram.counts(),
          sightings: sightings.build(),
        })),
      acts: [...this.#acts, ...lifecycle].sort((a, b) => a.time - b.time),
      alerts: [...this.#alerts.values()],
      series: responseTimes ? [...series, responseTimes] : series,
      leftOut: this.#leftOut,
    };
  }

  #request(
    observation: RequestObservation,
    line: number | null,
    path: string | null,
    text: string,
  ): void {
    const { time, status, seconds } = observation;
    this.#seen(time);
    if (seconds !== undefined) this.#responseTimes.add(time, seconds);
    if (status < 500 && status !== 429) return;
    const level = status === 429 ? 'warning' : 'error';
    this.#count(level);
    const key = `HTTP ${status}`;
    this.#sign(key, key, level, status, time, line, path, text);
  }

  #log(
    { time, level, message }: LogObservation,
    line: number | null,
    path: string | null,
    text: string,
  ): void {
    this.#seen(time);
    if (level === 'error' || level === 'warning') {
      this.#count(level);
      const key = messageTemplate(message);
      this.#sign(key, message, level, null, time, line, path, text);
    }
    const act = lifecycleOf(message);
    if (!act) return;
    const key = messageTemplate(message);
    const acts = this.#lifecycle.get(key);
    if (!acts && this.#lifecycle.size >= MOST_SIGNATURES) {
      this.leaveOut('acts', 1);
      return;
    }
    const told = {
      time,
      act,
      message: shortCopy(message),
      actor: null,
      url: null,
    };
    const cite = citation(line, path, text);
    if (!acts) this.#lifecycle.set(key, [{ ...told, cite }]);
    else if (acts.length <= ROUTINE) acts.push({ ...told, cite });
  }

  #act(observation: ActObservation, cite: Citation): void {
    const { time, act, message, actor, url } = observation;
    this.#seen(time);
    if (this.#acts.length === MOST_ACTS) {
      this.leaveOut('acts', 1);
      return;
    }
    this.#acts.push({
      time,
      act,
      message: shortCopy(message),
      actor: actor === undefined ? null : shortCopy(actor),
      // Half an address leads nowhere.
      url: url === undefined || url.length > LONGEST_URL ? null : url,
      cite,
    });
  }

  #alert(observation: AlertObservation, cite: Citation): void {
    const { summary, startsAt, endsAt } = observation;
    const name = shortCopy(observation.name);
    const labels = shortLabels(observation.labels);
    this.#span(startsAt);
    if (endsAt !== undefined) this.#span(endsAt);
    const key = JSON.stringify([name, startsAt, Object.entries(labels).sort()]);
    const known = this.#alerts.get(key);
    // Told twice: the later telling knows whether it has ended.
    if (known) {
      known.endsAt ??= endsAt ?? null;
      return;
    }
    if (this.#alerts.size === MOST_ALERTS) {
      this.leaveOut('alerts', 1);
      return;
    }
    this.#alerts.set(key, {
      name,
      labels,
      summary: summary === undefined ? null : shortCopy(summary),
      startsAt,
      endsAt: endsAt ?? null,
      cite,
    });
  }

  #measured({ labels, points }: SeriesObservation, cite: Citation): void {
    if (points.length === 0) return;
    this.#span(points[0][0]);
    this.#span(points[points.length - 1][0]);
    this.#series.add({ labels: shortLabels(labels), points, cite });
  }

  #sign(
    key: string,
    message: string,
    level: LogLevel,
    status: number | null,
    time: number,
    line: number | null,
    path: string | null,
    text: string,
  ): void {
    let signature = this.#signatures.get(key);
    if (!signature) {
      // Where there are too many kinds, the others of a level are taken for one.
      if (this.#signatures.size >= MOST_SIGNATURES && key !== level) {
        this.leaveOut('signatures', 1);
        this.#sign(level, message, level, null, time, line, path, text);
        return;
      }
      signature = {
        key,
        example: shortCopy(message),
        level,
        status,
        count: 0,
        histogram: new Histogram(this.#scale),
        sightings: new Sightings(),
      };
      this.#signatures.set(key, signature);
    }
    signature.count += 1;
    signature.histogram.add(time);
    signature.sightings.add(time, line, path, text);
  }

  #seen(time: number): void {
    this.#span(time);
    this.#volume.add(time);
  }

  #span(time: number): void {
    if (time < this.#from) this.#from = time;
    if (time > this.#to) this.#to = time;
  }

  #count(level: LogLevel): void {
    if (level === 'error') this.#errors += 1;
    else this.#warnings += 1;
  }
}

/** When it was, or began. */
function timeOf(observation: Observation): number {
  switch (observation.kind) {
    case 'alert':
      return observation.startsAt;
    case 'series':
      return observation.points[0]?.[0] ?? -Infinity;
    default:
      return observation.time;
  }
}

const LAST_TIME = 8.64e15;

/** Whether a moment of an observation is one: formats of others may say anything. */
function hasTime(observation: Observation): boolean {
  const isTime = (time: number) => Math.abs(time) <= LAST_TIME;
  switch (observation.kind) {
    case 'alert':
      return isTime(observation.startsAt) && isTime(observation.endsAt ?? 0);
    case 'series':
      return observation.points.every(([time]) => isTime(time));
    default:
      return isTime(observation.time);
  }
}
