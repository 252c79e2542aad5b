import { useEffect, useRef } from 'react';

/** Where a paste is text that somebody writes. */
const WRITTEN_IN =
  'input, textarea, select, [contenteditable], [role="dialog"]';

/** Tells of what is pasted while the focus is in no field. */
export function usePaste(onPaste: (pasted: DataTransfer) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target as Element | null;
      if (event.defaultPrevented || !event.clipboardData) return;
      if (target?.closest?.(WRITTEN_IN)) return;
      event.preventDefault();
      latest.current(event.clipboardData);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
