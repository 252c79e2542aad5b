/**
 * Why a tracker did not do what it was asked, where that is known:
 *
 * - `later`: nothing was done, and nothing is to be asked of it before {@link TrackerError.notBefore};
 * - `refused`: nothing was done, and asking again would change nothing;
 * - `gone`: the issue was deleted;
 * - `moved`: the issue is somewhere else now, see {@link TrackerError.movedTo}.
 */
export type TrackerErrorReason = 'later' | 'refused' | 'gone' | 'moved';

/** What {@link IssueTracker} rejects with. Its message is shown to people, so it quotes no secret. */
export class TrackerError extends Error {
  readonly name = 'TrackerError';

  private constructor(
    readonly reason: TrackerErrorReason,
    message: string,
    /** When to ask again, where it is `later`. */
    readonly notBefore?: Date,
    /** The address of the issue, where it has `moved`. */
    readonly movedTo?: string,
  ) {
    super(message);
  }

  /** Nothing was done; ask again at that time. */
  static later(message: string, notBefore: Date): TrackerError {
    return new TrackerError('later', message, notBefore);
  }

  /** Nothing was done, and never will be. */
  static refused(message: string): TrackerError {
    return new TrackerError('refused', message);
  }

  static gone(message: string): TrackerError {
    return new TrackerError('gone', message);
  }

  static moved(message: string, movedTo: string): TrackerError {
    return new TrackerError('moved', message, undefined, movedTo);
  }

  /** Also where a module brought a copy of this package of its own. */
  static is(error: unknown): error is TrackerError {
    return error instanceof Error && error.name === 'TrackerError';
  }
}
