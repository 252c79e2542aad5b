import Button from '@material-ui/core/Button';
import type { Insights } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../translation';
import { formatNumber } from '../ui';
import { useCheckWords } from '../ui/checks/useCheckWords';
import { waiversCsv } from './figuresCsv';
import { Insight } from './Insight';
import { ShareTable } from './ShareTable';

const FIRST = 5;

/** Which checks were waived when post-mortems were published: by check, never by who did it. */
export function Waivers({ insights }: { insights: Insights }) {
  const { t } = useMessages();
  const { wordsOf } = useCheckWords();
  const [showsAll, setShowsAll] = useState(false);
  const title = t('insights.waivers.title');
  const { waivers, postmortems } = insights;
  const all = formatNumber(postmortems);
  const imported = t('insights.waivers.imported', { all });
  const [most] = waivers.checks;

  if (!most) {
    return (
      <Insight
        title={title}
        sentence={t('insights.waivers.none', { all, imported })}
      />
    );
  }
  const shown = showsAll ? waivers.checks : waivers.checks.slice(0, FIRST);
  return (
    <Insight
      title={title}
      sentence={`${t('insights.waivers.sentence', {
        some: formatNumber(waivers.postmortems),
        all,
        imported,
        title: wordsOf(most.check).title,
      })} ${t('insights.waivers.about')}`}
      csv={{ name: 'checks-waived', rows: waiversCsv(insights) }}
    >
      <ShareTable
        label={title}
        columns={[
          t('insights.waivers.column'),
          t('insights.column.postmortems'),
        ]}
        rows={shown.map(({ check, share }) => ({
          key: check,
          label: wordsOf(check).title,
          share,
        }))}
      />
      {waivers.checks.length > FIRST && (
        <Button
          size="small"
          style={{ textTransform: 'none' }}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {t(showsAll ? 'insights.waivers.fewer' : 'insights.waivers.all')}
        </Button>
      )}
    </Insight>
  );
}
