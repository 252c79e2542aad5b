import { useApi } from '@backstage/core-plugin-api';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { createContext, ReactNode, useContext, useMemo } from 'react';
import { postmortemsApiRef } from '../../api';
import { ImageCache } from './ImageCache';

/** The evidence of the post-mortem that a page shows, for whatever on it names an artefact or shows an image. */
export interface ShownEvidence {
  /** What is known of an artefact; none while that is not known. */
  find: (id: string) => Evidence | undefined;
  /** None while the post-mortem has not been made. */
  images?: ImageCache;
}

const EvidenceContext = createContext<ShownEvidence>({ find: () => undefined });

/** The evidence around; where there is none, nothing is known of any artefact. */
export function useShownEvidence(): ShownEvidence {
  return useContext(EvidenceContext);
}

export interface ShownEvidenceProviderProps {
  /** None while it has not been made. */
  postmortemRef?: string;
  /** None while they are not known. */
  artefacts?: readonly Evidence[];
  children: ReactNode;
}

/** Tells what is inside of it whose evidence it is to name and show. */
export function ShownEvidenceProvider(props: ShownEvidenceProviderProps) {
  const { postmortemRef, artefacts, children } = props;
  const api = useApi(postmortemsApiRef);
  const images = useMemo(
    () =>
      postmortemRef === undefined
        ? undefined
        : new ImageCache(id => api.evidenceImage(postmortemRef, id)),
    [api, postmortemRef],
  );
  const shown = useMemo((): ShownEvidence => {
    const byId = new Map(artefacts?.map(evidence => [evidence.id, evidence]));
    return { images, find: id => byId.get(id) };
  }, [images, artefacts]);
  return (
    <EvidenceContext.Provider value={shown}>
      {children}
    </EvidenceContext.Provider>
  );
}
