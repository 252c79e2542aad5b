/** What the list of all post-mortems says. */
export const browseMessages = {
  title: 'Post-mortems',
} as const;
