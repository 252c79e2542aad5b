import { makeStyles } from '@material-ui/core/styles';
import { createContext, type ReactNode, useContext } from 'react';

const IsStale = createContext(false);

const useStyles = makeStyles({ stale: { opacity: 0.6 } });

/** Figures that are those of earlier filters while the ones of new filters are counted: they show it. */
export function Stale(props: { when: boolean; children: ReactNode }) {
  const { when, children } = props;
  const classes = useStyles();
  return (
    <IsStale.Provider value={when}>
      <div aria-busy={when} className={when ? classes.stale : ''}>
        {children}
      </div>
    </IsStale.Provider>
  );
}

/** Whether a figure is one of earlier filters, and not to be taken along as one of these. */
export const useIsStale = () => useContext(IsStale);
