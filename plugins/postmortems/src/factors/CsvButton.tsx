import Button from '@material-ui/core/Button';
import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { downloadText, useToday } from '../ui';
import { factorsCsv } from './factorsCsv';

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** The table as a file. */
export function CsvButton({ counted }: { counted: RecurringFactors }) {
  const { t } = useMessages();
  const today = useToday();
  return (
    <Button
      size="small"
      variant="outlined"
      onClick={() =>
        downloadText(
          t('factors.export.fileName', { today }),
          'text/csv',
          BYTE_ORDER_MARK + factorsCsv(counted),
        )
      }
    >
      {t('factors.export.button')}
    </Button>
  );
}
