import { utcDay } from 'backstage-plugin-postmortems-common';
import { useEffect, useState } from 'react';

const DAY_MS = 86_400_000;

/** The current day in UTC, as `2025-02-16`. Follows midnight on a page that stays open. */
export function useToday(): string {
  const [today, setToday] = useState(() => utcDay(new Date()));

  useEffect(() => {
    const timer = setTimeout(
      () => setToday(utcDay(new Date())),
      DAY_MS - (Date.now() % DAY_MS),
    );
    return () => clearTimeout(timer);
  }, [today]);

  return today;
}
