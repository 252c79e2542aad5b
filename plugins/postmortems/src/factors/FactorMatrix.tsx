import type { FactorUnit } from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useMessages } from '../translation';
import { EntityNameLink, formatMonth, useEntityNames } from '../ui';
import type { FactorTable } from './factorTable';
import type { Selection } from './filters';
import { Legend } from './Legend';
import { MatrixRow } from './MatrixRow';
import { useMatrixStyles } from './matrixStyles';
import { useBeyond } from './useBeyond';
import { useMatrixKeys } from './useMatrixKeys';

export interface FactorMatrixProps {
  table: FactorTable;
  by: FactorUnit;
  /** What is counted is called. */
  titleOf: (unit: string) => string;
  onSelect: (selection: Selection) => void;
}

/** What was found how often, when, and at which services: a ranked list that runs on into a matrix. */
export function FactorMatrix(props: FactorMatrixProps) {
  const { table, by, titleOf, onSelect } = props;
  const classes = useMatrixStyles();
  const { t } = useMessages();
  const nameOf = useEntityNames(table.columns.map(c => c.entityRef));
  const filled = useMemo(
    () => table.rows.map(row => row.cells.map(cell => cell.found !== null)),
    [table],
  );
  const { onKeyDown, placeProps } = useMatrixKeys(filled);
  const months = table.rows[0].bars;
  const beyond = useBeyond('thead th[data-service]', 'thead th');

  return (
    <>
      <Legend beyond={beyond.columns} onBeyond={beyond.show} />
      <div className={beyond.columns > 0 ? classes.goesOn : classes.whole}>
        <div
          ref={beyond.ref}
          className={classes.scroll}
          role="region"
          aria-label={t('factors.table.region')}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls it with the arrow keys
          tabIndex={0}
        >
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col" className={classes.name}>
                  {t(`factors.table.unit.${by}`)}
                </th>
                <th scope="col" className={classes.number}>
                  {t('factors.table.postmortems')}
                </th>
                <th
                  scope="col"
                  className={`${classes.number} ${classes.services}`}
                >
                  {t('factors.table.services')}
                </th>
                <th scope="col" className={classes.trend}>
                  {t('factors.table.trend')}
                  <br />
                  {months.length > 0 &&
                    t('factors.table.trendSpan', {
                      first: formatMonth(months[0].month),
                      last: formatMonth(months[months.length - 1].month),
                    })}
                </th>
                {table.columns.map(({ entityRef }) => (
                  <th
                    key={entityRef}
                    scope="col"
                    data-service
                    className={classes.service}
                  >
                    <span>
                      <EntityNameLink entityRef={entityRef} />
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears what its buttons are told */}
            <tbody onKeyDown={onKeyDown}>
              {table.rows.map((row, i) => (
                <MatrixRow
                  key={row.factor.unit}
                  row={row}
                  table={table}
                  title={titleOf(row.factor.unit)}
                  nameOf={ref => nameOf(ref).title}
                  placeProps={column => placeProps(i, column)}
                  onSelect={onSelect}
                />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('factors.table.all')}</th>
                <td className={classes.number}>{table.postmortems}</td>
                <td className={classes.services} />
                <td className={classes.trend} />
                {table.columns.map(({ entityRef, postmortems }) => (
                  <td key={entityRef} className={classes.total}>
                    {postmortems}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      </div>
    </>
  );
}
