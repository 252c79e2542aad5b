/** What the editor says. */
export const editorMessages = {
  title: 'Write a post-mortem',
} as const;
