import { makeStyles } from '@material-ui/core/styles';
import { csvText } from 'backstage-plugin-postmortems-common';
import type { ReactNode } from 'react';
import { useMessages } from '../translation';
import { downloadText, Section, useToday, WaitingButton } from '../ui';
import { useIsStale } from './Stale';

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const useStyles = makeStyles(theme => ({
  sentence: { margin: theme.spacing(0, 0, 1), maxWidth: '80ch' },
  aside: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  act: { textTransform: 'none', '@media print': { display: 'none' } },
}));

export interface InsightProps {
  title: string;
  /** What it shows, in a sentence. */
  sentence: ReactNode;
  /** What stands at the right of the heading, before the CSV. */
  aside?: ReactNode;
  /** The same as a file: its name, without ending, and its rows. None where there is nothing to take along. */
  csv?: { name: string; rows: readonly (readonly string[])[] };
  children?: ReactNode;
}

/** One thing that post-mortems tell together: a sentence, its drawing or table, and its figures to take along. */
export function Insight(props: InsightProps) {
  const { title, sentence, aside, csv, children } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const today = useToday();
  const isStale = useIsStale();

  const save = () =>
    csv &&
    downloadText(
      t('insights.export.figureFile', { name: csv.name, today }),
      'text/csv',
      BYTE_ORDER_MARK + csvText(csv.rows),
    );
  return (
    <Section
      title={title}
      aside={
        <div className={classes.aside}>
          {aside}
          {csv && (
            <WaitingButton
              size="small"
              className={classes.act}
              aria-label={t('insights.export.figureNamed', { title })}
              waiting={isStale}
              onClick={save}
            >
              {t('insights.export.figure')}
            </WaitingButton>
          )}
        </div>
      }
    >
      <p className={classes.sentence}>{sentence}</p>
      {children}
    </Section>
  );
}
