/** The words of the report page. */
export const reportMessages = {
  title: 'Post-mortem',
} as const;
