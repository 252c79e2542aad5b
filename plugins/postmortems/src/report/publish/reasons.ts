import type { CheckId, Waiver } from 'backstage-plugin-postmortems-common';
import { useCallback, useState } from 'react';

/** Why checks are waived, as it is typed so far. */
export type Reasons = Partial<Record<CheckId, string>>;

/** By post-mortem: whoever goes to mend one thing finds afterwards what they wrote of the others. */
const typed = new Map<string, Reasons>();

export interface KeptReasons {
  reasons: Reasons;
  write(check: CheckId, reason: string): void;
  /** They are in the post-mortem now. */
  forget(): void;
}

/** The reasons that stand in the dialog; those of an earlier publication to begin with. */
export function useKeptReasons(
  id: string,
  earlier: readonly Waiver[],
): KeptReasons {
  const [reasons, setReasons] = useState<Reasons>(() => ({
    ...Object.fromEntries(earlier.map(({ check, reason }) => [check, reason])),
    ...typed.get(id),
  }));
  const write = useCallback(
    (check: CheckId, reason: string) => {
      typed.set(id, { ...typed.get(id), [check]: reason });
      setReasons(last => ({ ...last, [check]: reason }));
    },
    [id],
  );
  const forget = useCallback(() => {
    typed.delete(id);
  }, [id]);
  return { reasons, write, forget };
}
