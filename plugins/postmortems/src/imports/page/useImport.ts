import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { Batch, type LastImport } from '../batch';
import { collect, MAX_FILES, type LeftOut, type Source } from '../collect';

/** One visit of the import screen: what was dropped, and what is being done with it. */
export interface ImportVisit {
  /** None while nothing was found that can be read. */
  batch?: Batch;
  leftOut: readonly LeftOut[];
  /** What was dropped is being looked through. */
  looking: boolean;
  /** Looking through it came to nothing. */
  failed: boolean;
  take: (sources: AsyncIterable<Source> | Iterable<Source>) => Promise<void>;
  startOver: () => void;
}

/** @param last - told of what is made */
export function useImport(last: LastImport): ImportVisit {
  const api = useApi(postmortemsApiRef);
  const [batch, setBatch] = useState<Batch>();
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const [looking, setLooking] = useState(false);
  const [failed, setFailed] = useState(false);

  // Who leaves the page is done with the files; what is under way is still noted for the undo.
  useEffect(() => () => batch?.stop(), [batch]);

  const take: ImportVisit['take'] = async sources => {
    const doing = batch?.getState().activity?.kind;
    if (looking || doing === 'importing') return;
    setLooking(true);
    setFailed(false);
    try {
      const room = MAX_FILES - (batch?.fileCount ?? 0);
      const found = await collect(sources, { files: room });
      setLeftOut(before => [...before, ...found.leftOut]);
      if (found.files.length > 0) {
        const taken = batch ?? new Batch({ api, last });
        taken.add(found.files);
        setBatch(taken);
      }
    } catch {
      // What reads zips could not be loaded.
      setFailed(true);
    }
    setLooking(false);
  };

  const startOver = () => {
    setBatch(undefined);
    setLeftOut([]);
  };

  return { batch, leftOut, looking, failed, take, startOver };
}
