import type { KeyboardEvent } from 'react';

/**
 * The keys of a dialog that stands amid others' keys: none of them is for what lies below. A handler of its own takes
 * the place of the library's, which closes on Escape, so that is done here too.
 */
export function dialogKeys(onClose: () => void) {
  return (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
}
