import { useApi } from '@backstage/core-plugin-api';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { LoadError, useLoad } from '../ui';
import { KnownSections } from './KnownSections';

/** In a report: what was known when the incident started. Not there where nothing was. */
export function KnownBlock({ postmortem }: { postmortem: Postmortem }) {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { ref, seq } = postmortem;
  const { value, error, retry } = useLoad(
    signal => api.getKnown(ref, { signal }),
    [api, ref, seq],
  );
  if (error) {
    return (
      <LoadError
        what={t('whileWriting.known.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!value || value.items.length === 0) return null;
  return <KnownSections known={value} />;
}
