import ButtonBase from '@material-ui/core/ButtonBase';
import { alpha, useTheme } from '@material-ui/core/styles';
import type { RecurringCell } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { useVerdictWords } from '../ui';
import type { FactorRow, FactorTable } from './factorTable';
import type { Selection } from './filters';
import { DARKEST, useMatrixStyles } from './matrixStyles';
import { TrendCell } from './TrendCell';
import type { useMatrixKeys } from './useMatrixKeys';
import { useRestWords } from './useRestWords';

export interface MatrixRowProps {
  row: FactorRow;
  table: FactorTable;
  title: string;
  nameOf: (entityRef: string) => string;
  placeProps: (
    column: number,
  ) => ReturnType<ReturnType<typeof useMatrixKeys>['placeProps']>;
  onSelect: (selection: Selection) => void;
}

/** One factor: how often it was found, whether that is more than chance, and where. */
export function MatrixRow(props: MatrixRowProps) {
  const { row, table, title, nameOf, placeProps, onSelect } = props;
  const classes = useMatrixStyles();
  const { t } = useMessages();
  const verdicts = useVerdictWords();
  const restWords = useRestWords();
  const { factor, bars, cells } = row;
  const { unit, postmortems, elsewhere, entities } = factor;
  const some = String(postmortems);
  const all = String(table.postmortems);
  const standsOut = [elsewhere, ...(elsewhere ? [] : entities)].some(
    found => found?.verdict === 'over_represented',
  );

  return (
    <tr>
      <th scope="row" className={classes.name}>
        <ButtonBase
          className={classes.category}
          aria-haspopup="dialog"
          aria-label={t('factors.stories.open', { title, some, all })}
          onClick={() => onSelect({ unit, entityRef: null })}
        >
          {title}
        </ButtonBase>
        <span
          className={`${classes.verdict} ${standsOut ? classes.standsOut : ''}`}
        >
          {verdicts.ofFactor(factor, nameOf)}
        </span>
      </th>
      <td className={classes.number}>
        {t('factors.table.share', { some, all })}
      </td>
      <td className={`${classes.number} ${classes.services}`}>
        {factor.services}
      </td>
      <td className={classes.trend}>
        <TrendCell
          title={title}
          bars={bars}
          highest={table.highestBar}
          trend={factor.trend}
        />
      </td>
      {cells.map(({ found, shade }, i) => (
        <td key={table.columns[i].entityRef} className={classes.cell}>
          {found && (
            <MatrixNumber
              found={found}
              shade={shade}
              title={title}
              service={nameOf(found.entityRef)}
              among={table.columns[i].postmortems}
              rest={restWords(factor, found, {
                counted: table.postmortems,
                atService: table.columns[i].postmortems,
              })}
              place={placeProps(i)}
              onOpen={() => onSelect({ unit, entityRef: found.entityRef })}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

interface MatrixNumberProps {
  found: RecurringCell;
  shade: number;
  title: string;
  service: string;
  /** Post-mortems of the service. */
  among: number;
  /** How often it was found elsewhere, in words. */
  rest: string | null;
  place: ReturnType<MatrixRowProps['placeProps']>;
  onOpen: () => void;
}

/** One number: the darker the more, and in a ring where it is more than chance would have it. */
function MatrixNumber(props: MatrixNumberProps) {
  const { found, shade, title, service, among, rest, place, onOpen } = props;
  const classes = useMatrixStyles();
  const { t } = useMessages();
  const { palette } = useTheme();
  const verdicts = useVerdictWords();
  const { postmortems, verdict } = found;
  const words = `${t('factors.stories.openAt', {
    ...{ title, service },
    some: String(postmortems),
    all: String(among),
  })}, ${verdicts.ofCount(postmortems, found)}`;

  return (
    <ButtonBase
      {...place}
      className={`${classes.button} ${
        verdict === 'over_represented' ? classes.ring : ''
      }`}
      style={{
        backgroundColor: alpha(
          palette.text.primary,
          shade * DARKEST[palette.type],
        ),
      }}
      aria-haspopup="dialog"
      aria-label={words}
      title={[
        `${words}.`,
        verdicts.ofExpectation(postmortems, found),
        ...(rest ? [rest] : []),
      ].join(' ')}
      onClick={onOpen}
    >
      {postmortems}
    </ButtonBase>
  );
}
