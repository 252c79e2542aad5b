/**
 * The steps that were taken in random histories, and whether all kinds of them came about: what is refused, as there
 * is nothing to do it to, is part of a history too.
 */
export class StepsTaken<Step extends { kind: string }> {
  readonly #done = new Map<string, number>();
  #count = 0;

  /** Takes some of them at the same time. */
  async takeTogether(
    steps: Step[],
    take: (step: Step) => Promise<void>,
  ): Promise<void> {
    const results = await Promise.allSettled(steps.map(take));
    results.forEach(({ status }, n) => {
      const { kind } = steps[n];
      const times = this.#done.get(kind) ?? 0;
      this.#done.set(kind, times + Number(status === 'fulfilled'));
    });
    this.#count += steps.length;
  }

  /** Of all of them, those refused included. */
  get count(): number {
    return this.#count;
  }

  /** The kinds that were refused whenever they were tried. */
  get neverDone(): string[] {
    return [...this.#done].flatMap(([kind, times]) =>
      times === 0 ? [kind] : [],
    );
  }
}
