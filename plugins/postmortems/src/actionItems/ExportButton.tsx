import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { downloadText, useToday, WaitingButton } from '../ui';
import { Filters, listQuery } from './filters';

/** Tells spreadsheets that the file is UTF-8; reading the answer has taken it off. */
const BYTE_ORDER_MARK = '\ufeff';

export interface ExportButtonProps {
  filters: Filters;
  /** Called with what went wrong, or null when all is well. */
  onError: (error: Error | null) => void;
}

/** Everything that the filters leave, on all pages, as a file for a spreadsheet. */
export function ExportButton({ filters, onError }: ExportButtonProps) {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const today = useToday();
  const [working, setWorking] = useState(false);

  const save = async () => {
    setWorking(true);
    onError(null);
    try {
      const csv = await api.exportActionItems(listQuery(filters, today));
      downloadText(
        t('actionItems.export.fileName', { today }),
        'text/csv',
        BYTE_ORDER_MARK + csv,
      );
    } catch (error) {
      onError(error as Error);
    } finally {
      setWorking(false);
    }
  };

  return (
    <WaitingButton
      size="small"
      variant="outlined"
      waiting={working}
      onClick={save}
    >
      {t('actionItems.export.button')}
    </WaitingButton>
  );
}
