import { RefObject, useLayoutEffect } from 'react';

const GROWS_BY_ITSELF =
  typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content');

/** Makes a text area as high as its text in browsers that do not do so by themselves. */
export function useGrowing(
  area: RefObject<HTMLTextAreaElement>,
  text: string,
): void {
  useLayoutEffect(() => {
    const element = area.current;
    if (GROWS_BY_ITSELF || !element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [area, text]);
}
