// What was started must end, also when somebody presses Ctrl-C: servers and temporary folders
// register here how they are taken down, newest first.

/** @type {Set<() => unknown>} */
const pending = new Set();

/**
 * Registers a step that is taken at the latest when this process is told to stop.
 *
 * @param {() => unknown} step
 * @returns {() => Promise<void>} takes the step now, once
 */
export function cleanUpWith(step) {
  pending.add(step);
  return async () => {
    if (pending.delete(step)) await step();
  };
}

/** Takes every step that is still pending. */
export async function cleanUp() {
  for (const step of [...pending].reverse()) {
    pending.delete(step);
    await Promise.resolve()
      .then(step)
      .catch(error => console.error(error));
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.once(signal, async () => {
    await cleanUp();
    process.exit(code);
  });
}
