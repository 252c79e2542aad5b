import type { Image } from 'backstage-plugin-postmortems-common';
import type { CSSProperties } from 'react';

/** What an image is taken for while nothing is known of its size. */
const USUAL = { width: 480, height: 270 };

/**
 * The place that an image takes, before it is there and when it is: its own size, unless that is wider than
 * the text or higher than one can see.
 * @param most - how high it may be
 */
export function frameOf(
  image: Pick<Image, 'width' | 'height'> | null | undefined,
  most: string,
): CSSProperties {
  const { width, height } = image ?? USUAL;
  const ratio = width / height;
  return {
    width,
    maxWidth: `min(100%, calc(${most} * ${ratio.toFixed(4)}))`,
    height: 'auto',
    aspectRatio: `${width} / ${height}`,
  };
}
