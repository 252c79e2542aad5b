import { randomUUID } from 'node:crypto';
import { FileFailure, PortalRefusal } from './Portal.mjs';
import { readText } from './readText.mjs';

/**
 * What became of a file, or of one of the incidents of which it tells.
 *
 * @typedef {object} Outcome
 * @property {'imported' | 'earlier' | 'zoneless' | 'failed' | 'note'} kind
 * @property {string} [part] which of several incidents
 * @property {object} [result] what the portal answered
 * @property {string} [reason] why it failed, or what there is to note
 */

/**
 * Imports a file, unless there is something to be said first. Whatever is wrong with a file is an outcome.
 *
 * @param {import('./findFiles.mjs').FoundFile} file
 * @param {import('./Portal.mjs').Portal} portal
 * @param {import('./options.mjs').Options} options
 * @returns {AsyncGenerator<Outcome>}
 * @throws PortalRefusal when no file can be imported any more
 */
export async function* outcomesOf(file, portal, options) {
  try {
    const { text, note } = await readText(file.path);
    if (note) yield { kind: 'note', reason: note };
    const source = { portal, text, query: queryOf(file, options), options };
    const whole = await ask(source);
    // Of what was imported as a whole no part is asked for.
    if (whole.parts.length < 2 || isKnown(whole, options)) {
      yield outcomeOf(whole, options);
      return;
    }
    for (const [index, { title, line }] of whole.parts.entries()) {
      const query = { ...source.query, part: String(index + 1) };
      const part = `${title} (line ${line})`;
      yield { ...(await outcomeOfPart({ ...source, query })), part };
    }
  } catch (error) {
    yield failed(error);
  }
}

/** A part that fails does not keep the next from being imported. */
async function outcomeOfPart(source) {
  try {
    return outcomeOf(await ask(source), source.options);
  } catch (error) {
    return failed(error);
  }
}

/** One request for what is clear, as nearly all is: reading a text takes longer than sending it. */
function ask({ portal, text, query, options: { dryRun } }) {
  return dryRun
    ? portal.import(text, { ...query, dryRun: 'true' })
    : portal.import(text, { ...query, ifClear: 'true' }, randomUUID());
}

function outcomeOf(result, options) {
  if (result.ref !== null) return { kind: 'imported', result };
  if (isKnown(result, options)) return { kind: 'earlier', result };
  if (result.asksZone && options.zone === undefined) {
    return { kind: 'zoneless', result };
  }
  if (options.dryRun) return { kind: 'imported', result };
  return { kind: 'failed', reason: 'the portal made nothing of it' };
}

function isKnown({ earlier }, { again }) {
  return Boolean(earlier) && !again;
}

function queryOf({ fileName }, { zone, entities, again }) {
  return {
    fileName,
    ...(zone !== undefined && { zone }),
    ...(entities.length > 0 && { entities: entities.join(',') }),
    ...(again && { again: 'true' }),
  };
}

function failed(error) {
  if (error instanceof PortalRefusal) throw error;
  // Anything else is a matter of this file: the disk may fail to read it, too.
  const isExpected = error instanceof FileFailure || error.code !== undefined;
  return {
    kind: 'failed',
    reason: isExpected ? error.message : `${error}`,
  };
}
