import { FocusEvent, useState } from 'react';

export interface FocusWithin {
  focused: boolean;
  /** For the element around. */
  handlers: {
    onFocus: () => void;
    onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
}

/** Whether somebody is in an element: what is missing there is not said while they are still typing. */
export function useFocusWithin(): FocusWithin {
  const [focused, setFocused] = useState(false);
  return {
    focused,
    handlers: {
      onFocus: () => setFocused(true),
      onBlur: event => {
        const next = event.relatedTarget as Node | null;
        if (!event.currentTarget.contains(next)) setFocused(false);
      },
    },
  };
}
