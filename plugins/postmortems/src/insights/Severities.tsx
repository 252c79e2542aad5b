import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Insights } from 'backstage-plugin-postmortems-common';
import { allRouteRef } from '../routes';
import { useMessages } from '../translation';
import { formatNumber, SeverityMark } from '../ui';
import { severitiesCsv } from './figuresCsv';
import { Filters, listSearch } from './filters';
import { Insight } from './Insight';
import { ShareTable } from './ShareTable';

export interface SeveritiesProps {
  insights: Insights;
  filters: Filters;
}

/** How severe the incidents were; each number leads to its post-mortems. */
export function Severities({ insights, filters }: SeveritiesProps) {
  const { t } = useMessages();
  const all = useRouteRef(allRouteRef);
  const title = t('insights.severities.title');
  const { severities, postmortems } = insights;
  const [worst] = severities;
  const total = formatNumber(postmortems);

  const numberOf = (severity: string | null, n: number) =>
    severity && (
      <Link
        to={`${all()}?${listSearch(filters, severity)}`}
        aria-label={t('insights.list', {
          severity,
          count: formatNumber(n),
          all: total,
        })}
      >
        {formatNumber(n)}
      </Link>
    );
  return (
    <Insight
      title={title}
      sentence={
        worst.severity
          ? t('insights.severities.sentence', {
              some: formatNumber(worst.postmortems),
              all: total,
              severity: worst.severity,
            })
          : t('insights.severities.unsaid')
      }
      csv={{ name: 'severities', rows: severitiesCsv(insights) }}
    >
      <ShareTable
        label={title}
        columns={[
          t('insights.severities.column'),
          t('insights.column.postmortems'),
        ]}
        rows={severities.map(({ severity, postmortems: n }) => ({
          key: severity ?? '',
          label: <SeverityMark severity={severity} />,
          share: { some: n, of: postmortems },
          number: numberOf(severity, n) || undefined,
        }))}
      />
    </Insight>
  );
}
