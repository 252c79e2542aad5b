import { count, rows } from './words.mjs';

/** Adds up what became of the files and of the post-mortems in them. */
export class Tally {
  #started = Date.now();
  #files;
  #dryRun;
  #leftOut = 0;
  #done = 0;
  #failed = 0;
  #zoneless = 0;
  #imported = 0;
  #earlier = 0;
  #withWarnings = 0;
  /** @type {Map<string, number>} by status */
  #statuses = new Map();
  #events = 0;
  #actionItems = 0;
  #factors = 0;

  /**
   * @param {object} options
   * @param {number} options.files how many there are to do
   * @param {boolean} options.dryRun
   */
  constructor({ files, dryRun }) {
    this.#files = files;
    this.#dryRun = dryRun;
  }

  /** How many files hold times that name no zone. */
  get zoneless() {
    return this.#zoneless;
  }

  get done() {
    return this.#done;
  }

  get isFine() {
    return this.#failed + this.#zoneless === 0;
  }

  /** Something that is none of the files to do. */
  leaveOut({ isFailure }) {
    if (isFailure) this.#failed++;
    else this.#leftOut++;
  }

  /** @param {import('./outcomes.mjs').Outcome} outcome */
  add({ kind, result }) {
    if (kind === 'earlier') this.#earlier++;
    if (kind !== 'imported') return;
    this.#imported++;
    const { status } = result;
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
    this.#events += result.events;
    this.#actionItems += result.actionItems;
    this.#factors += result.factors;
    if (result.warnings.length > 0) this.#withWarnings++;
  }

  /** @param {Set<string>} kinds of what became of the file, which counts once however many incidents it tells of */
  endFile(kinds) {
    this.#done++;
    if (kinds.has('failed')) this.#failed++;
    if (kinds.has('zoneless')) this.#zoneless++;
  }

  /** `412 of 1,000 · 380 imported · 2 failed` */
  progress() {
    return [
      `${count(this.#done)} of ${count(this.#files)}`,
      this.#dryRun
        ? `would import ${count(this.#imported)}`
        : `${count(this.#imported)} imported`,
      ...(this.#failed > 0 ? [`${count(this.#failed)} failed`] : []),
    ].join(' · ');
  }

  summary() {
    const seconds = ((Date.now() - this.#started) / 1_000).toFixed(1);
    const statuses = ['published', 'in_review', 'draft']
      .filter(status => this.#statuses.has(status))
      .map(
        status =>
          `${count(this.#statuses.get(status))} ${status.replace('_', ' ')}`,
      );
    const notReached = this.#files - this.#done;
    return rows([
      ['files', this.#files, notReached && `${count(notReached)} not reached`],
      [
        this.#dryRun ? 'would import' : 'imported',
        this.#imported,
        statuses.join(', '),
      ],
      ['events', this.#events],
      ['actions', this.#actionItems],
      ['factors', this.#factors],
      ['with warnings', this.#withWarnings],
      ['already there', this.#earlier],
      ['need a zone', this.#zoneless],
      ['left out', this.#leftOut],
      ['failed', this.#failed],
      ['seconds', seconds],
    ]);
  }
}
