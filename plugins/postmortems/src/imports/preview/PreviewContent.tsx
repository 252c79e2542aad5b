import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ImportResult } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { LoadError, Markdown, Section, useLoad } from '../../ui';
import {
  Batch,
  isChecked,
  isOffered,
  servicesOf,
  type ImportRow,
} from '../batch';
import { ServicesField } from '../services/ServicesField';
import { WarningList } from './WarningList';

const useStyles = makeStyles(theme => ({
  report: {
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflowX: 'auto',
    // A document within this one: its headings are not above ours.
    '& h1': { fontSize: 18 },
    '& h2': { fontSize: 16 },
    '& h3': { fontSize: 14 },
    // What it says of itself, a line each.
    '& h1 + p': { whiteSpace: 'pre-line' },
  },
}));

export interface PreviewContentProps {
  row: ImportRow;
  found: ImportResult;
  batch: Batch;
  atWarnings: boolean;
}

/** What is not sure first, then what it is about, then all of it. */
export function PreviewContent(props: PreviewContentProps) {
  const { row, found, batch, atWarnings } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { zone, activity } = batch.getState();
  const { value, error, retry } = useLoad(
    signal => batch.preview(row.id, signal),
    [batch, row.id, zone, servicesOf(row).join()],
  );
  const report = value?.report;

  return (
    <>
      <FormControlLabel
        label={t('imports.preview.wanted')}
        control={
          <Checkbox
            color="default"
            checked={isChecked(row)}
            disabled={activity?.kind === 'importing' || !isOffered(row)}
            onChange={(_, choice) => batch.check([row.id], choice)}
          />
        }
      />
      <WarningList warnings={found.warnings} focused={atWarnings} />
      <Section level={3} title={t('imports.preview.services')}>
        <ServicesField row={row} batch={batch} />
      </Section>
      <Section level={3} title={t('imports.preview.report')}>
        {error && (
          <LoadError
            what={t('imports.preview.failed')}
            error={error}
            retry={retry}
          />
        )}
        {!error && typeof report === 'string' && (
          <div className={classes.report}>
            <Markdown>{report}</Markdown>
          </div>
        )}
        {!error && typeof report !== 'string' && (
          <Skeleton variant="rect" height={320} />
        )}
      </Section>
    </>
  );
}
