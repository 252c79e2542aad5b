import { RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { KeptImage } from '../evidence/KeptImage';

const MARK = 'data:image/own';

/** Marks where an image of the post-mortem itself belongs: an address that a browser fetches nothing for. */
export function markOf(id: string): string {
  return `${MARK},${id}`;
}

interface Place {
  id: string;
  alt: string;
  isLink: boolean;
  element: HTMLElement;
}

export interface OwnImagesProps {
  /** The text as it is drawn. */
  root: RefObject<HTMLElement>;
  /** The same as it was written. */
  text: string;
}

/**
 * Puts the images of the post-mortem itself into a text that was drawn: the renderer gives no other way to
 * draw an image than by its address.
 */
export function OwnImages({ root, text }: OwnImagesProps) {
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useLayoutEffect(() => {
    const marked = root.current?.querySelectorAll<HTMLImageElement>(
      `img[src^="${MARK}"]`,
    );
    const found = Array.from(marked ?? [], (mark): Place => {
      const element = document.createElement('span');
      mark.after(element);
      // What stands in its place comes behind it.
      mark.hidden = true;
      return {
        id: mark.getAttribute('src')!.slice(MARK.length + 1),
        alt: mark.alt,
        isLink: mark.closest('a') !== null,
        element,
      };
    });
    setPlaces(found);
    return () => found.forEach(({ element }) => element.remove());
  }, [root, text]);
  return (
    <>
      {places.map(({ element, ...image }, index) =>
        createPortal(<KeptImage {...image} />, element, String(index)),
      )}
    </>
  );
}
