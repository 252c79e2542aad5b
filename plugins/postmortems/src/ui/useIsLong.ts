import { useEffect, useState } from 'react';

/** Whether it has been shown for a while: for saying why something takes long, where it does. */
export function useIsLong(afterMs: number): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLong;
}
