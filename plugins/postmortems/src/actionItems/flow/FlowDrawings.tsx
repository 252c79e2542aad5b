import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ActionItemSummary } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../../api';
import { type Loaded, useLoad, useToday } from '../../ui';
import { Filters, summaryQuery } from '../filters';
import { AgeBars } from './AgeBars';
import { Closing } from './Closing';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    alignItems: 'start',
    gap: theme.spacing(2, 5),
    padding: theme.spacing(0.5, 0, 1),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

export interface FlowDrawingsProps {
  filters: Filters;
  /** What the filters leave, counted. */
  summary: Loaded<ActionItemSummary>;
}

/**
 * How old what is owed is, and how long it takes until something is done. Of every age: a band that is
 * opened narrows the list, and not the drawing that it was opened in.
 */
export function FlowDrawings({ filters, summary }: FlowDrawingsProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const today = useToday();
  const query = summaryQuery({ ...filters, age: null }, today);
  const key = JSON.stringify(query);
  const narrowed = filters.age !== null;
  const ofEveryAge = useLoad(
    async signal =>
      narrowed ? api.summarizeActionItems(query, { signal }) : undefined,
    [api, key, narrowed, today],
  );
  const closing = useLoad(
    signal => api.getActionClosing(query, { signal }),
    [api, key, today],
  );
  return (
    <div className={classes.root}>
      <AgeBars filters={filters} loaded={narrowed ? ofEveryAge : summary} />
      <Closing loaded={closing} />
    </div>
  );
}
