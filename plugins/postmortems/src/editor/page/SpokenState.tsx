import { useEffect, useState } from 'react';
import { useMessages } from '../../translation';
import { VisuallyHidden } from '../../ui';
import type { SaveSummary } from '../session/summary';

type Spoken =
  | 'conflict'
  | 'rejected'
  | 'untitled'
  | 'left'
  | 'unexplained'
  | 'retrying'
  | 'signedOut'
  | 'over';

/** What is worth a word to somebody who does not see the page: trouble, its end, and nothing between them. */
function spokenOf(
  { kind, retry }: SaveSummary,
  last?: Spoken,
): Spoken | undefined {
  switch (kind) {
    case 'saving':
      return last;
    case 'saved':
    case 'incomplete':
      return last && 'over';
    case 'retrying':
      return retry === 'signedOut' ? retry : kind;
    default:
      return kind;
  }
}

/** Says aloud when saving runs into trouble and when that is over; never that it goes on as usual. */
export function SpokenState({ save }: { save: SaveSummary }) {
  const { t } = useMessages();
  const [spoken, setSpoken] = useState<Spoken>();
  useEffect(() => setSpoken(last => spokenOf(save, last)), [save]);
  return (
    <VisuallyHidden>
      <div role="status">{spoken && t(`editor.saving.spoken.${spoken}`)}</div>
    </VisuallyHidden>
  );
}
