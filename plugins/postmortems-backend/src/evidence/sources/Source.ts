import { z } from 'zod';

/** A system that evidence is fetched from. Where it is stands in the configuration and nowhere else. */
export const sourceSchema = z.strictObject({
  /** Names it for people and in requests. */
  name: z
    .string()
    .max(60)
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'must be lower-case words with hyphens',
    ),
  type: z.enum(['prometheus', 'alertmanager']),
  /** Its base address, as the backend reaches it. */
  url: z
    .url({ protocol: /^https?$/ })
    .transform(url => url.replace(/\/+$/, '')),
  /** The whole value of the header `Authorization`. */
  authorization: z.string().min(1).optional(),
});
export type Source = z.output<typeof sourceSchema>;
