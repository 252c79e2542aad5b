import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import {
  type ChosenPattern,
  formatDay,
  PatternPicker,
  RestrictedMark,
  useSettings,
  WaitingButton,
  withValue,
} from '../../ui';
import { RowNotice } from './RowNotice';
import { SuggestedChoices } from './SuggestedChoices';
import { isDone, isOpen, isSelectable, type Waiting } from './waiting';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr) 208px 248px 112px',
    gap: theme.spacing(0, 1.5),
    alignItems: 'start',
    padding: theme.spacing(1, 0.5),
    borderTop: `1px solid ${theme.palette.divider}`,
    outline: 'none',
    '&:focus-visible': {
      boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}`,
      background: theme.palette.action.hover,
    },
    [theme.breakpoints.down('md')]: {
      gridTemplateColumns: '36px minmax(0, 1fr) minmax(0, 1fr) 112px',
      '& > $main': { gridColumn: '2 / -1', marginBottom: theme.spacing(0.5) },
      '& > $category': { gridColumn: 2 },
    },
  },
  current: { background: theme.palette.action.hover },
  done: { opacity: 0.7 },
  check: { padding: theme.spacing(0.5) },
  main: { minWidth: 0, overflowWrap: 'anywhere' },
  statement: { margin: theme.spacing(0.5, 0, 0.25), lineHeight: '20px' },
  // Below all of it, so that they stand side by side.
  more: { gridColumn: '2 / -1' },
  pattern: {
    minWidth: 0,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    fontSize: 12,
    color: theme.palette.text.secondary,
    '& a': { color: 'inherit', textDecoration: 'underline' },
  },
  category: {},
  select: {
    width: '100%',
    minHeight: 32,
    padding: theme.spacing(0.5),
    font: 'inherit',
    fontSize: 13,
    color: 'inherit',
    background: 'transparent',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    '& option': { color: 'initial' },
  },
  act: { width: '100%', textTransform: 'none', whiteSpace: 'nowrap' },
}));

export interface ConfirmRowProps {
  row: Waiting;
  selected: boolean;
  /** The keys are about this one. */
  current: boolean;
  onSelect: () => void;
  onCategory: (category: string | null) => void;
  onPattern: (pattern: ChosenPattern | null) => void;
  /** Chooses what the digit stands for. */
  onDigit: (digit: number) => void;
  onConfirm: () => void;
  onInsist: () => void;
  /** Somebody came into it. */
  onFocus: () => void;
}

/** One factor that waits: what it says and where, what is suggested and why, what it is taken for. */
export function ConfirmRow(props: ConfirmRowProps) {
  const { row, selected, current, onSelect, onDigit } = props;
  const { item, chosen, phase } = row;
  const { statement, postmortem } = item;
  const classes = useStyles();
  const { t } = useMessages();
  const { categories } = useSettings();
  const report = useRouteRef(reportRouteRef);
  const isFree = isOpen(row);

  return (
    <li
      data-factor={item.id}
      tabIndex={-1}
      aria-current={current || undefined}
      className={[
        classes.root,
        current && classes.current,
        isDone(row) && classes.done,
      ]
        .filter(Boolean)
        .join(' ')}
      onFocus={props.onFocus}
    >
      <Checkbox
        className={classes.check}
        size="small"
        color="primary"
        checked={selected}
        disabled={!isSelectable(row)}
        onChange={onSelect}
        inputProps={{
          'aria-label': t('patterns.confirm.select', { statement }),
        }}
      />
      <div className={classes.main}>
        <p className={classes.statement}>{statement}</p>
        <div className={classes.about}>
          <Link to={report({ ref: postmortem.ref })}>{postmortem.title}</Link>
          <span>{postmortem.ref}</span>
          {postmortem.startedAt && (
            <span>{formatDay(postmortem.startedAt)}</span>
          )}
          {postmortem.status === 'draft' && (
            <span>{t('patterns.confirm.draft')}</span>
          )}
          {postmortem.visibility === 'restricted' && <RestrictedMark />}
        </div>
      </div>
      <div className={classes.category}>
        <select
          className={classes.select}
          aria-label={t('patterns.confirm.category', { statement })}
          value={chosen.category ?? ''}
          disabled={!isFree}
          onChange={event => props.onCategory(event.target.value || null)}
        >
          {withValue(
            [
              ['', t('patterns.confirm.noCategory')],
              ...categories.map(({ key, title }) => [key, title] as const),
            ],
            chosen.category ?? '',
          ).map(([key, title]) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div className={classes.pattern}>
        <PatternPicker
          inCell
          label={t('patterns.confirm.pattern', { statement })}
          value={chosen.pattern}
          disabled={!isFree}
          onChoose={props.onPattern}
        />
      </div>
      <WaitingButton
        className={classes.act}
        size="small"
        variant="outlined"
        waiting={!isFree}
        aria-label={
          isFree ? t('patterns.confirm.acceptNamed', { statement }) : undefined
        }
        onClick={props.onConfirm}
      >
        {phase.kind === 'saving' && t('patterns.confirm.saving')}
        {isDone(row) && t('patterns.confirm.confirmed')}
        {isFree && t('patterns.confirm.accept')}
      </WaitingButton>
      <div className={classes.more}>
        <SuggestedChoices row={row} disabled={!isFree} onChoose={onDigit} />
        <RowNotice phase={phase} onInsist={props.onInsist} />
      </div>
    </li>
  );
}
