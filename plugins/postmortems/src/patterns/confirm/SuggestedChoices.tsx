import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { SuggestionReason } from '../../ui';
import { Key } from '../../weeklyReview/Key';
import { useCategoryTitle } from '../useCategoryTitle';
import type { Waiting } from './waiting';

/** The digit of the first suggested pattern; those before are for categories. */
export const FIRST_PATTERN = 4;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 0.75),
  },
  choice: {
    padding: theme.spacing(0, 0.75),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    font: 'inherit',
    fontSize: 13,
    lineHeight: '22px',
    textAlign: 'left',
    '&:hover': { background: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    '&[aria-pressed=true]': {
      fontWeight: 600,
      background: theme.palette.action.selected,
    },
    '& kbd': { marginLeft: theme.spacing(0.75), fontWeight: 400 },
  },
  reason: { fontSize: 12, color: theme.palette.text.secondary },
}));

export interface SuggestedChoicesProps {
  row: Waiting;
  disabled: boolean;
  /** Counted from 1: the digit that the key has. */
  onChoose: (digit: number) => void;
}

/** What is suggested for a factor now, with the reasons; a press or its key chooses one. */
export function SuggestedChoices(props: SuggestedChoicesProps) {
  const { row, disabled, onChoose } = props;
  const { suggestions } = row.item;
  const classes = useStyles();
  const { t } = useMessages();
  const titleOf = useCategoryTitle();
  const choice = (name: string, digit: number, pressed: boolean) => (
    <ButtonBase
      className={classes.choice}
      aria-pressed={pressed}
      aria-keyshortcuts={String(digit)}
      disabled={disabled}
      onClick={() => onChoose(digit)}
    >
      {name}
      <Key name={String(digit)} />
    </ButtonBase>
  );
  return (
    <ul className={classes.list} aria-label={t('ui.pattern.suggestions')}>
      {suggestions.categories.map(({ category, words }, i) => (
        <li key={category} className={classes.one}>
          {choice(titleOf(category), i + 1, row.chosen.category === category)}
          <span className={classes.reason}>
            {t('ui.pattern.words', { words: words.join(', ') })}
          </span>
        </li>
      ))}
      {suggestions.patterns.map((suggestion, i) => (
        <li key={suggestion.pattern.id} className={classes.one}>
          {choice(
            suggestion.pattern.name,
            i + FIRST_PATTERN,
            row.chosen.pattern?.id === suggestion.pattern.id,
          )}
          <span className={classes.reason}>
            <SuggestionReason suggestion={suggestion} />
          </span>
        </li>
      ))}
    </ul>
  );
}
