import { RefObject, useEffect, useState } from 'react';

/** How far from what is seen an element may be, so that it is there when somebody comes to it. */
const MARGIN = '800px';

/** Whether an element has come near to what is seen. Also before the page is printed, which shows all of it. */
export function useNear(element: RefObject<Element>): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (near || !element.current) return undefined;
    const come = () => setNear(true);
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) come();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    window.addEventListener('beforeprint', come);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', come);
    };
  }, [element, near]);
  return near;
}
