import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { downloadText, LoadError, useToday, WaitingButton } from '../ui';
import { exportQuery, Filters } from './filters';
import { useIsStale } from './Stale';

/** Tells spreadsheets that the file is UTF-8; reading the answer has taken it off. */
const BYTE_ORDER_MARK = '\ufeff';

/** The post-mortems behind the numbers, one a row, as a file for a spreadsheet. */
export function ExportButton({ filters }: { filters: Filters }) {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const today = useToday();
  const isStale = useIsStale();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<Error>();

  const save = async () => {
    setWorking(true);
    setError(undefined);
    try {
      const csv = await api.exportInsights(exportQuery(filters));
      downloadText(
        t('insights.export.allFile', { today }),
        'text/csv',
        BYTE_ORDER_MARK + csv,
      );
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setWorking(false);
    }
  };

  return (
    <>
      {error && (
        <LoadError
          what={t('insights.export.failed')}
          error={error}
          retry={save}
        />
      )}
      <WaitingButton
        size="small"
        variant="outlined"
        waiting={working || isStale}
        onClick={save}
      >
        {t('insights.export.all')}
      </WaitingButton>
    </>
  );
}
