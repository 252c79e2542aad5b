/** What the "Recurring factors" page says. */
export const factorsMessages = {
  title: 'Recurring factors',
} as const;
