import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { visuallyHidden } from './tokens';

const useStyles = makeStyles({ root: visuallyHidden });

/** What a drawing shows, for those who hear the page. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <div className={useStyles().root}>{children}</div>;
}
