import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { downloadText, useToday, WaitingButton } from '../ui';
import { factorsCsv } from './factorsCsv';

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** The table as a file; not while the table of other filters is on its way. */
export function CsvButton(props: {
  counted: RecurringFactors;
  waiting: boolean;
}) {
  const { counted, waiting } = props;
  const { t } = useMessages();
  const today = useToday();
  return (
    <WaitingButton
      size="small"
      variant="outlined"
      waiting={waiting}
      onClick={() =>
        downloadText(
          t('factors.export.fileName', { today }),
          'text/csv',
          BYTE_ORDER_MARK + factorsCsv(counted),
        )
      }
    >
      {t('factors.export.button')}
    </WaitingButton>
  );
}
