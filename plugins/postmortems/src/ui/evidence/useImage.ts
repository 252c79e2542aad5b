import { errorStatus } from 'backstage-plugin-postmortems-common';
import { useLoad } from '../useLoad';
import { useShownEvidence } from './ShownEvidence';

/** What is known of an image that is shown. */
export interface ShownImage {
  /** The address to show. */
  src?: string;
  /** It is not among the evidence any more. */
  isGone: boolean;
  error?: Error;
  retry: () => void;
}

/**
 * An image of the post-mortem around.
 * @param wanted - false while nobody needs to see it
 */
export function useImage(id: string, wanted = true): ShownImage {
  const { images } = useShownEvidence();
  const { value, error, retry } = useLoad(
    async () => (wanted ? images?.get(id) : undefined),
    [images, id, wanted],
  );
  return {
    src: value,
    isGone: !images || errorStatus(error) === 404,
    error,
    retry,
  };
}
