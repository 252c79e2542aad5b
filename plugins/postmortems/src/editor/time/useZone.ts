import { IANAZone } from 'luxon';
import { useState } from 'react';

const KEPT_UNDER = 'postmortems.zone';

/** The zone in which this person types times: UTC until they choose another, which is remembered. */
export function useZone(): [zone: string, choose: (zone: string) => void] {
  const [zone, setZone] = useState(() => {
    const kept = localStorage.getItem(KEPT_UNDER);
    return kept && IANAZone.isValidZone(kept) ? kept : 'UTC';
  });
  const choose = (chosen: string) => {
    setZone(chosen);
    localStorage.setItem(KEPT_UNDER, chosen);
  };
  return [zone, choose];
}
