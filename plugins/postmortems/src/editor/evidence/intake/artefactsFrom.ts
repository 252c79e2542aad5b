import { TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import type { Source } from '../../../imports/collect';
import type { Artefact } from '../room/Intake';

/** A file under its name; of a long path the end says more than the beginning. */
export function artefactOf(path: string, file: File): Artefact {
  return { content: file, query: { title: path.slice(-TEXT_LIMITS.title) } };
}

/**
 * Takes what was dropped or chosen, folders with all that is below them.
 * @returns the paths of what could not be opened; what is hidden is left alone
 */
export async function takeSources(
  sources: AsyncIterable<Source> | Iterable<Source>,
  take: (artefacts: Artefact[]) => void,
): Promise<string[]> {
  const unopened: string[] = [];
  for await (const source of sources) {
    if ('file' in source) take([artefactOf(source.path, source.file)]);
    else if (source.reason !== 'hidden') unopened.push(source.path);
  }
  return unopened;
}
