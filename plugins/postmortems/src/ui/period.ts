/** The first and the last day that are counted, as `2025-02-16`, in UTC. */
export interface Period {
  from: string;
  to: string;
}

const MONTHS_SHOWN = 12;

/** The month of `today` and the eleven before it, so that a trend has twelve whole bars. */
export function lastTwelveMonths(today: string): Period {
  const first = monthBefore(today.slice(0, 7), MONTHS_SHOWN - 1);
  return { from: `${first}-01`, to: today };
}

/** The months of a period, as `2025-02`, oldest first; the last twelve of a longer one. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (
    let month = to.slice(0, 7);
    month >= from.slice(0, 7) && months.length < MONTHS_SHOWN;
    month = monthBefore(month, 1)
  ) {
    months.unshift(month);
  }
  return months;
}

function monthBefore(month: string, back: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - back, 1))
    .toISOString()
    .slice(0, 7);
}
