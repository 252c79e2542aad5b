import type { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useId, useState } from 'react';
import { useKeptChoice } from '../../../ui/causes/useKeptChoice';

/** From here on, beside the portal's sidebar, there is room for the coach next to a form. */
export function roomy(theme: Theme): string {
  return theme.breakpoints.up(1440);
}

/** Whether the coach is shown, and where. */
export interface CoachFold {
  shown: boolean;
  /** Whether there is room for it at the side. */
  wide: boolean;
  show: (shown: boolean) => void;
  /** Of the element that it is shown in. */
  id: string;
}

/** At the side it is shown until somebody hides it, and this device remembers that; over the form only when asked for. */
export function useCoachFold(): CoachFold {
  const wide = useMediaQuery(roomy, { noSsr: true });
  const [kept, keep] = useKeptChoice('postmortems.coach', ['shown', 'folded']);
  const [over, setOver] = useState(false);
  const id = useId();
  return wide
    ? {
        shown: kept === 'shown',
        wide,
        show: shown => keep(shown ? 'shown' : 'folded'),
        id,
      }
    : { shown: over, wide, show: setOver, id };
}
