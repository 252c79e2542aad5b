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
 * Imports a file, after a look at what it holds. Whatever is wrong with a file is an outcome.
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
    const whole = await look(source);
    // Of what was imported as a whole no part is asked for.
    if (whole.parts.length < 2 || isKnown(whole, options)) {
      yield await settle(source, whole);
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
    return await settle(source, await look(source));
  } catch (error) {
    return failed(error);
  }
}

function look({ portal, text, query }) {
  return portal.import(text, { ...query, dryRun: 'true' });
}

/** Imports what a look found, unless something speaks against it. */
async function settle({ portal, text, query, options }, found) {
  if (isKnown(found, options)) return { kind: 'earlier', result: found };
  if (found.asksZone && options.zone === undefined) {
    return { kind: 'zoneless', result: found };
  }
  if (options.dryRun) return { kind: 'imported', result: found };
  const result = await portal.import(text, query, randomUUID());
  // Another file of the same text may have come first.
  return { kind: result.ref === null ? 'earlier' : 'imported', result };
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
