import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { type ChosenPattern, RestrictedName, WaitingButton } from '../../ui';
import { useKeys } from '../../ui/useKeys';
import { ConfirmRow } from './ConfirmRow';
import { KeyLegend } from './KeyLegend';
import { FIRST_PATTERN } from './SuggestedChoices';
import { useConfirming } from './useConfirming';
import {
  isDone,
  isOpen,
  isSelectable,
  type UnconfirmedFactor,
  type Waiting,
} from './waiting';

const DIGITS = [1, 2, 3, 4, 5, 6];

const useStyles = makeStyles(theme => ({
  // In one place however far the list is scrolled, and as high with and without progress.
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    minHeight: 48,
    padding: theme.spacing(0, 0.5),
    background: `var(--bui-bg-app, ${theme.palette.background.default})`,
  },
  check: { padding: theme.spacing(0.5) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  done: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    minHeight: 48,
    marginTop: theme.spacing(1),
    fontWeight: 600,
  },
}));

export interface ConfirmListProps {
  /** The same array as long as it is the same page. */
  items: readonly UnconfirmedFactor[];
  /** Others wait now than before. */
  onChanged: () => void;
  /** All of this page are done. */
  onNext: () => void;
}

/** A page of factors that wait: one after the other by keyboard, or several at once. */
export function ConfirmList({ items, onChanged, onNext }: ConfirmListProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const confirming = useConfirming(items, onChanged);
  const { rows, progress, halted } = confirming;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  /** Its name stands only in restricted post-mortems: a person says whether it may be told. */
  const [asking, setAsking] = useState<{
    id: string;
    pattern: ChosenPattern;
  }>();
  const row: Waiting | undefined = rows[at];
  const open = rows.filter(isSelectable);
  const chosen = open.filter(({ item }) => selected.has(item.id));
  const failed = rows.filter(({ phase }) =>
    ['stale', 'settled', 'refused'].includes(phase.kind),
  ).length;

  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (!next) return;
    setAt(rows.indexOf(next));
    const element = list.current?.querySelector<HTMLElement>(
      `[data-factor="${CSS.escape(next.item.id)}"]`,
    );
    element?.focus({ preventScroll: true });
    element?.scrollIntoView?.({ block: 'nearest' });
  };
  const toggle = (id: string) =>
    setSelected(last => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const choosePattern = (
    { item }: Pick<Waiting, 'item'>,
    pattern: ChosenPattern | null,
  ) => {
    if (pattern?.isRestricted && item.postmortem.visibility === 'open') {
      setAsking({ id: item.id, pattern });
    } else {
      confirming.choose(item.id, { pattern });
    }
  };
  const byDigit = ({ item }: Waiting, digit: number) => {
    const category = item.suggestions.categories[digit - 1];
    const found = item.suggestions.patterns[digit - FIRST_PATTERN];
    if (digit < FIRST_PATTERN && category) {
      confirming.choose(item.id, { category: category.category });
    }
    if (found) {
      const { pattern, isRestricted } = found;
      choosePattern({ item }, { ...pattern, isRestricted });
    }
  };
  const confirmSelected = async () => {
    if (progress || chosen.length === 0) return;
    const answered = await confirming.confirm(
      chosen.map(({ item }) => item.id),
    );
    // What could not be sent stays selected, for another try.
    setSelected(
      last => new Set([...last].filter(id => !answered.includes(id))),
    );
  };

  useKeys({
    j: () => go(at + 1),
    arrowdown: () => go(at + 1),
    k: () => go(at - 1),
    arrowup: () => go(at - 1),
    a:
      row &&
      (() => {
        void confirming.confirm([row.item.id]);
        go(at + 1);
      }),
    x: row && isSelectable(row) ? () => toggle(row.item.id) : undefined,
    c: confirmSelected,
    ...Object.fromEntries(
      DIGITS.map(digit => [
        String(digit),
        row && isOpen(row) ? () => byDigit(row, digit) : undefined,
      ]),
    ),
  });

  return (
    <>
      <KeyLegend />
      <div className={classes.bar}>
        <Checkbox
          className={classes.check}
          size="small"
          color="primary"
          checked={open.length > 0 && chosen.length === open.length}
          indeterminate={chosen.length > 0 && chosen.length < open.length}
          disabled={open.length === 0}
          onChange={() =>
            setSelected(
              chosen.length === open.length
                ? new Set()
                : new Set(open.map(({ item }) => item.id)),
            )
          }
          inputProps={{ 'aria-label': t('patterns.confirm.selectAll') }}
        />
        <WaitingButton
          variant="contained"
          color="primary"
          size="small"
          waiting={chosen.length === 0 || progress !== undefined}
          onClick={confirmSelected}
        >
          {chosen.length
            ? t('patterns.confirm.acceptSelected', { count: chosen.length })
            : t('patterns.confirm.acceptNone')}
        </WaitingButton>
        <span role="status">
          {progress &&
            t('patterns.confirm.progress', {
              done: String(progress.done),
              all: String(progress.all),
            })}
          {!progress &&
            failed > 0 &&
            t('patterns.confirm.left', { count: failed })}
        </span>
        {halted && <span role="alert">{halted}</span>}
      </div>
      <ul
        ref={list}
        className={classes.list}
        aria-label={t('patterns.confirm.list')}
      >
        {rows.map((each, index) => {
          const { id } = each.item;
          return (
            <ConfirmRow
              key={id}
              row={each}
              selected={selected.has(id) && isSelectable(each)}
              current={index === at}
              onSelect={() => toggle(id)}
              onCategory={category => confirming.choose(id, { category })}
              onPattern={pattern => choosePattern(each, pattern)}
              onDigit={digit => byDigit(each, digit)}
              onConfirm={() => confirming.confirm([id])}
              onInsist={() => confirming.insist(id)}
              onFocus={() => setAt(index)}
            />
          );
        })}
      </ul>
      {asking && (
        <RestrictedName
          name={asking.pattern.name}
          onTell={() => {
            confirming.choose(asking.id, { pattern: asking.pattern });
            setAsking(undefined);
          }}
          onCancel={() => setAsking(undefined)}
        />
      )}
      <div className={classes.done}>
        {rows.length > 0 && rows.every(isDone) && (
          <>
            <span role="status">{t('patterns.confirm.allDone')}</span>
            <Button variant="outlined" size="small" onClick={onNext}>
              {t('patterns.confirm.next')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
