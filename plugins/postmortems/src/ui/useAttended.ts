import { useEffect, useState } from 'react';

export interface Attended {
  attended: boolean;
  /** For the element in question. */
  handlers: {
    onMouseEnter: () => void;
    onMouseLeave: () => void;
    onFocus: () => void;
    onBlur: () => void;
  };
}

/**
 * Whether somebody is at an element, or cannot be expected to have seen it: they point at it, have
 * the focus in it, or look at another window.
 *
 * @param shown - false when the element is gone: nobody is at it then, though nothing told of it
 */
export function useAttended(shown: boolean): Attended {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [away, setAway] = useState(false);

  useEffect(() => {
    const leave = () => setAway(true);
    const comeBack = () => setAway(false);
    window.addEventListener('blur', leave);
    window.addEventListener('focus', comeBack);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('focus', comeBack);
    };
  }, []);
  useEffect(() => {
    if (shown) return;
    setPointed(false);
    setFocused(false);
  }, [shown]);

  return {
    attended: pointed || focused || away,
    handlers: {
      onMouseEnter: () => setPointed(true),
      onMouseLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    },
  };
}
