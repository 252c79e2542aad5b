import {
  IMAGE_TYPES,
  MAX_IMAGE_BYTES,
} from 'backstage-plugin-postmortems-common';

/** Why a file cannot become an image of a text. */
export type ImageProblem = 'svg' | 'type' | 'size' | 'empty';

const TYPES: readonly string[] = Object.values(IMAGE_TYPES);
/** Goes by its name where the browser does not know the type. */
const KNOWN_NAME = /\.(?:png|jpe?g|webp)$/i;

/** What can be known of a file before it is sent; the server looks at its bytes. */
export function imageProblem(
  file: Pick<File, 'name' | 'type' | 'size'>,
): ImageProblem | undefined {
  const { name, type, size } = file;
  if (type === 'image/svg+xml' || /\.svgz?$/i.test(name)) return 'svg';
  if (!(type ? TYPES.includes(type) : KNOWN_NAME.test(name))) return 'type';
  if (size === 0) return 'empty';
  return size > MAX_IMAGE_BYTES ? 'size' : undefined;
}
