import type { Theme } from '@material-ui/core/styles';

/** Where, beside the portal's sidebar, there is no room for the outline next to a form. */
export function narrow(theme: Theme): string {
  return theme.breakpoints.down(1100);
}
