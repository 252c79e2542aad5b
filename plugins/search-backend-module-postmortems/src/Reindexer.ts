import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { setTimeout } from 'node:timers/promises';

const PAUSE_MS = 1_000;
/** Longer than making the index may take. */
const MOST_TRIES = 20 * 60;

/** Has the index made anew as soon as that can be. */
export class Reindexer {
  readonly #scheduler: Pick<SchedulerService, 'triggerTask'>;
  readonly #logger: LoggerService;
  readonly #taskId: string;
  readonly #pauseMs: number;
  #isAsked = false;
  #isRunning = false;

  constructor(options: {
    scheduler: Pick<SchedulerService, 'triggerTask'>;
    logger: LoggerService;
    taskId: string;
    pauseMs?: number;
  }) {
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#taskId = options.taskId;
    this.#pauseMs = options.pauseMs ?? PAUSE_MS;
  }

  /** Many who ask at once are answered by as few runs as begin after each of them. */
  async run(): Promise<void> {
    this.#isAsked = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      while (this.#isAsked) {
        this.#isAsked = false;
        await this.#trigger();
      }
    } catch (error) {
      this.#logger.warn(
        'The index of post-mortems is made anew only when it is due',
        isError(error) ? error : undefined,
      );
    } finally {
      this.#isRunning = false;
    }
  }

  /** One that is running may have read what must not be found any more: it is waited for. */
  async #trigger(): Promise<void> {
    for (let tried = 1; ; tried++) {
      try {
        await this.#scheduler.triggerTask(this.#taskId);
        return;
      } catch (error) {
        const isBusy = isError(error) && error.name === 'ConflictError';
        if (!isBusy || tried === MOST_TRIES) throw error;
        await setTimeout(this.#pauseMs, undefined, { ref: false });
      }
    }
  }
}
