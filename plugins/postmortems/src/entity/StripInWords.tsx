import { useMessages } from '../translation';
import { formatMonth, useSettings, VisuallyHidden } from '../ui';
import { countMonths } from './strip';
import type { YearStripProps } from './YearStrip';

/** The strip as a sentence and a table. */
export function StripInWords({ items, period }: YearStripProps) {
  const { t } = useMessages();
  const { severities } = useSettings();
  const said = new Set(items.map(item => item.severity));
  const keys = [
    ...severities.map(({ key }) => key).filter(key => said.has(key)),
    ...[...said].filter(key => !severities.some(known => known.key === key)),
  ];
  const months = countMonths(items, period, keys);
  const name = (severity: string | null) => severity ?? t('ui.severity.none');
  const range = { from: formatMonth(period.from), to: formatMonth(period.to) };

  const sums = keys.map((severity, i) =>
    t('entity.strip.count', {
      number: String(months.reduce((sum, { counts }) => sum + counts[i], 0)),
      severity: name(severity),
    }),
  );
  return (
    <VisuallyHidden>
      <p>
        {sums.length
          ? t('entity.strip.sentence', {
              ...range,
              severities: sums.join(', '),
            })
          : t('entity.strip.sentenceNone', range)}
      </p>
      {sums.length > 0 && (
        <table>
          <caption>{t('entity.strip.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('entity.strip.month')}</th>
              {keys.map(key => (
                <th key={key} scope="col">
                  {name(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, counts }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month)}</th>
                {counts.map((count, i) => (
                  <td key={keys[i]}>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </VisuallyHidden>
  );
}
