/** What the "Action items" page says. */
export const actionItemsMessages = {
  title: 'Action items',
} as const;
