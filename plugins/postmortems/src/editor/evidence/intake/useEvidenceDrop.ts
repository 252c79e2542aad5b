import { useState } from 'react';
import { droppedSources, type Source } from '../../../imports/collect';
import { useFileDrop } from '../../../ui/useFileDrop';
import type { EditorSession } from '../../session/EditorSession';
import { takeSources } from './artefactsFrom';

export interface EvidenceDrop {
  /** Somebody is holding files over the page. */
  over: boolean;
  take: (sources: AsyncIterable<Source> | Iterable<Source>) => void;
  /** What of the last ones could not be opened. */
  unopened: readonly string[];
}

/**
 * Files that are dropped anywhere on the page come in as evidence.
 * @param onTaken - called when something was dropped
 */
export function useEvidenceDrop(
  session: EditorSession,
  onTaken: () => void = () => {},
): EvidenceDrop {
  const [unopened, setUnopened] = useState<readonly string[]>([]);
  const take: EvidenceDrop['take'] = async sources => {
    const { intake } = session.evidence;
    setUnopened([]);
    setUnopened(await takeSources(sources, files => intake.add(files)));
  };
  const mayAdd = () => session.getState().may.edit;
  const over = useFileDrop(dropped => {
    if (!mayAdd()) return;
    take(droppedSources(dropped));
    onTaken();
  });
  return { over: over && mayAdd(), take, unopened };
}
