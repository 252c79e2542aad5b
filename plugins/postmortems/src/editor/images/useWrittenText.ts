import { RefObject, useEffect, useRef } from 'react';
import { typeOver } from '../fields/typeOver';
import type { TextImages } from './TextImages';

/**
 * Lets images come into a text through the area in which it is written, so that the browser can undo them,
 * and never between the keystrokes of one character.
 * @param shown - whether the area is there
 */
export function useWrittenText(
  area: RefObject<HTMLTextAreaElement>,
  images: TextImages | undefined,
  onChange: (text: string) => void,
  shown: boolean,
): void {
  const write = useRef(onChange);
  write.current = onChange;

  useEffect(() => {
    const element = area.current;
    if (!images || !shown || !element) return undefined;
    let composing = false;
    const begin = () => {
      composing = true;
    };
    const end = () => {
      composing = false;
    };
    const settle = () => images.settle();
    const typed = (text: string) => write.current(text);
    element.addEventListener('compositionstart', begin);
    element.addEventListener('compositionend', end);
    element.addEventListener('blur', settle);
    const hide = images.show({
      read: () => element.value,
      replace: (from, to, by) => typeOver(element, { from, to }, by, typed),
      insert: text =>
        typeOver(
          element,
          { from: element.selectionStart, to: element.selectionEnd },
          text,
          typed,
          true,
        ),
      whenQuiet: () =>
        composing
          ? new Promise(resolve => {
              element.addEventListener('compositionend', () => resolve(), {
                once: true,
              });
            })
          : Promise.resolve(),
    });
    return () => {
      hide();
      images.settle();
      element.removeEventListener('compositionstart', begin);
      element.removeEventListener('compositionend', end);
      element.removeEventListener('blur', settle);
    };
  }, [area, images, shown]);
}
