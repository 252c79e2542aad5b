// `yarn import <folder>`: brings a folder of post-mortems in Markdown into a running portal. It uses
// nothing but Node's own modules, so that it also runs where nothing is installed.
import { atMost } from './atMost.mjs';
import { findFiles } from './findFiles.mjs';
import { HELP, readOptions, UsageError } from './options.mjs';
import { outcomesOf } from './outcomes.mjs';
import { Portal, PortalRefusal } from './Portal.mjs';
import { Screen } from './Screen.mjs';
import { Tally } from './Tally.mjs';
import { harmless } from './words.mjs';

/** As many as the portal keeps at once where it has SQLite; more would only wait for each other. */
const FILES_AT_ONCE = 12;

const EXIT = { fine: 0, filesFailed: 1, usage: 2, interrupted: 130 };

/** @returns {Promise<number>} the exit code */
async function main() {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(HELP);
    return EXIT.fine;
  }
  const { files, leftOut } = findFiles(options.folder);
  if (files.length + leftOut.length === 0) {
    throw new UsageError(`There is no Markdown file in ${options.folder}`);
  }

  const stop = new AbortController();
  const screen = new Screen(process.stdout);
  const tally = new Tally({ files: files.length, dryRun: options.dryRun });
  const portal = new Portal({ ...options, signal: stop.signal });
  /** @type {PortalRefusal | undefined} */
  let refusal;
  let interrupted = false;
  // Only once: whoever presses it again wants out at once.
  process.once('SIGINT', () => {
    interrupted = true;
    stop.abort();
    screen.line('Stopping after the files under way; Ctrl-C again ends now.');
  });

  for (const { fileName, reason, isFailure } of leftOut) {
    tally.leaveOut({ isFailure });
    screen.line(`${fileName}: ${isFailure ? '' : 'left out, '}${reason}`);
  }
  screen.progress(tally);
  await atMost(FILES_AT_ONCE, files, stop.signal, async file => {
    try {
      const kinds = new Set();
      for await (const outcome of outcomesOf(file, portal, options)) {
        kinds.add(outcome.kind);
        tally.add(outcome);
        screen.outcome(file.fileName, outcome, options);
      }
      tally.endFile(kinds);
      screen.progress(tally);
    } catch (error) {
      if (!(error instanceof PortalRefusal)) throw error;
      // Several files may be told the same at the same time.
      refusal ??= error;
      stop.abort();
    }
  });

  screen.end();
  for (const line of tally.summary()) screen.line(line);
  if (refusal) console.error(harmless(refusal.message));
  if (tally.zoneless > 0) {
    console.error(
      'Times without a zone: run it again with --zone, as --zone Europe/Berlin; UTC is a fine answer.',
    );
  }
  if (interrupted) return EXIT.interrupted;
  return refusal || !tally.isFine ? EXIT.filesFailed : EXIT.fine;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\nyarn import --help tells more.`);
  process.exitCode = EXIT.usage;
}
