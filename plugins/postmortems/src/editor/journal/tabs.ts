/** Tells the tabs of one browser apart, and which of them are still open. */
export interface Tabs {
  /** The name of this page; another one after each reload. */
  readonly own: string;
  /** The names of all pages that are still open. Unknown where the browser has no locks. */
  open(): Promise<ReadonlySet<string>>;
}

const PREFIX = 'postmortems.tab:';

/**
 * Every page holds a lock with its name, which the browser releases when the page goes, however it
 * goes. Locks need a secure context: without them every other page is taken for gone, and two tabs
 * may then send the same edit twice, which the server tells apart.
 */
export class LockedTabs implements Tabs {
  readonly own: string;
  readonly #locks?: LockManager;

  constructor(own: string, locks: LockManager | undefined) {
    this.own = own;
    this.#locks = locks;
    // Never let go: the lock lasts exactly as long as the page.
    locks?.request(PREFIX + own, () => new Promise(() => {}));
  }

  async open(): Promise<ReadonlySet<string>> {
    const { held = [] } = (await this.#locks?.query()) ?? {};
    const names = held
      .map(({ name }) => name ?? '')
      .filter(name => name.startsWith(PREFIX))
      .map(name => name.slice(PREFIX.length));
    return new Set([...names, this.own]);
  }
}
