import { VisuallyHidden } from '../../../ui';
import { useStore } from '../../../ui/useStore';
import type { Coach } from '../Coach';

/** Says aloud what the coach has to say about the text that somebody is in. */
export function Spoken({ coach }: { coach: Coach }) {
  const words = useStore(coach.spoken);
  return (
    <VisuallyHidden>
      <div aria-live="polite" data-spoken>
        {words}
      </div>
    </VisuallyHidden>
  );
}
