import { z } from 'zod';

/** Id of the format of an artefact that is a picture: a screenshot of a dashboard. */
export const IMAGE_FORMAT = 'image';

/** How large an image may be, in bytes. */
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;

/** Kinds of images that are kept, by the ending of their file. SVG is a program, and is none of them. */
export const IMAGE_TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
} as const;
export type ImageEnding = keyof typeof IMAGE_TYPES;

/** What is known of an image before it is there, so that nothing moves when it comes. */
export const imageSchema = z.strictObject({
  ending: z.enum(['png', 'jpg', 'webp']),
  /** In pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Image = z.infer<typeof imageSchema>;

const ADDRESS =
  /^images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(?:png|jpg|webp)$/;

/**
 * How Markdown refers to an image of its own post-mortem: `images/{id}.png`, which is also where an exported
 * archive keeps it, so that an exported report is whole as it is.
 */
export function imageAddress(id: string, { ending }: Pick<Image, 'ending'>) {
  return `images/${id}.${ending}`;
}

/** The id of the artefact to which such an address refers; none for any other address. */
export function readImageAddress(address: string): string | undefined {
  return ADDRESS.exec(address)?.[1];
}
