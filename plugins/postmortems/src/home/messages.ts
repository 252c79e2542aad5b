/** What the widget on the portal's home page says. */
export const homeMessages = {
  label: 'My action items, overdue first',
  none: 'Nothing is owed by you or your teams. What comes out of post-mortems for you will show up here.',
  failed: 'Your action items could not be loaded.',
  loading: 'Your action items are being loaded',
  all_one: 'All {{count}}',
  all_other: 'All {{count}}',
} as const;
