/** What an entity's tab and card say. */
export const entityMessages = {
  title: 'Post-mortems',
} as const;
