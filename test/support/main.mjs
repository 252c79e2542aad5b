import { cleanUp } from './cleanUp.mjs';

/**
 * Runs a program's body, then takes down whatever it has started. What goes wrong is said in
 * the words of its message: those who run tests want to know what to do, not where we were.
 *
 * @param {() => Promise<number>} body answers the exit code
 */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await cleanUp();
  }
}
