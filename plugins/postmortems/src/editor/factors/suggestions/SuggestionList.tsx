import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import type { Factor } from 'backstage-plugin-postmortems-common';
import { ReactNode } from 'react';
import { useMessages } from '../../../translation';
import { SuggestionReason, useSettings, visuallyHidden } from '../../../ui';
import { FIRST_PATTERN_KEY } from './acceptKeys';
import type { FactorSuggestions } from './useFactorSuggestions';

const useStyles = makeStyles(theme => ({
  // As high as most answers, so that the panel does not grow while somebody types.
  root: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(0.5, 1.5),
    minHeight: 68,
    padding: theme.spacing(0, 1),
    fontSize: 13,
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  what: { color: theme.palette.text.secondary, lineHeight: '24px' },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  // One that wrapped would be as wide as the longest of them, and wider than the panel.
  lines: { flexDirection: 'column', flexWrap: 'nowrap' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1),
  },
  choice: {
    minWidth: 0,
    padding: theme.spacing(0, 1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    font: 'inherit',
    lineHeight: '22px',
    textAlign: 'left',
    '&:hover': { background: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
    '&[aria-pressed=true]': {
      fontWeight: 600,
      background: theme.palette.action.selected,
    },
    '& kbd': {
      marginLeft: theme.spacing(1),
      font: 'inherit',
      fontSize: 12,
      fontWeight: 400,
      color: theme.palette.text.secondary,
      whiteSpace: 'nowrap',
    },
  },
  reason: { fontSize: 12, color: theme.palette.text.secondary },
  quiet: { gridColumn: '1 / -1', color: theme.palette.text.secondary },
  spoken: visuallyHidden,
}));

interface ChoiceProps {
  name: string;
  /** The digit that accepts it with Alt. */
  digit: number;
  pressed: boolean;
  onPress: () => void;
}

function Choice({ name, digit, pressed, onPress }: ChoiceProps) {
  const classes = useStyles();
  return (
    <ButtonBase
      className={classes.choice}
      aria-pressed={pressed}
      aria-keyshortcuts={`Alt+${digit}`}
      onClick={onPress}
    >
      {name}
      <kbd aria-hidden>Alt+{digit}</kbd>
    </ButtonBase>
  );
}

/** What a factor seems to be a case of, each with the reason and the keys that accept it. */
export function SuggestionList(props: {
  suggestions: FactorSuggestions;
  factor: Factor;
}) {
  const { suggestions, factor } = props;
  const { value, loading, failed } = suggestions;
  const classes = useStyles();
  const { t } = useMessages();
  const { categories } = useSettings();
  const titleOf = (category: string) =>
    categories.find(({ key }) => key === category)?.title ?? category;
  const isEmpty = value && !value.categories.length && !value.patterns.length;

  const body = (): ReactNode => {
    if (failed) {
      return (
        <span className={classes.quiet}>
          {t('editor.factors.suggestions.failed')}
        </span>
      );
    }
    if (!value || isEmpty) {
      return (
        <span className={classes.quiet}>
          {t(
            loading || !value
              ? 'editor.factors.suggestions.loading'
              : 'editor.factors.suggestions.none',
          )}
        </span>
      );
    }
    return (
      <>
        {value.categories.length > 0 && (
          <>
            <span className={classes.what}>
              {t('editor.factors.suggestions.category')}
            </span>
            <ul className={classes.choices}>
              {value.categories.map(({ category, words }, i) => (
                <li key={category} className={classes.line}>
                  <Choice
                    name={titleOf(category)}
                    digit={i + 1}
                    pressed={
                      factor.category === category &&
                      factor.categorySource === 'person'
                    }
                    onPress={() => suggestions.acceptCategory(category)}
                  />
                  <span className={classes.reason}>
                    {t('ui.pattern.words', { words: words.join(', ') })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {value.patterns.length > 0 && (
          <>
            <span className={classes.what}>
              {t('editor.factors.suggestions.pattern')}
            </span>
            <ul className={`${classes.choices} ${classes.lines}`}>
              {value.patterns.map((suggestion, i) => (
                <li key={suggestion.pattern.id} className={classes.line}>
                  <Choice
                    name={suggestion.pattern.name}
                    digit={i + FIRST_PATTERN_KEY}
                    pressed={
                      factor.patternId === suggestion.pattern.id &&
                      factor.patternSource === 'person'
                    }
                    onPress={() =>
                      suggestions.acceptPattern({
                        ...suggestion.pattern,
                        isRestricted: suggestion.isRestricted,
                      })
                    }
                  />
                  <span className={classes.reason}>
                    <SuggestionReason suggestion={suggestion} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    );
  };

  return (
    <div
      role="group"
      aria-label={t('editor.factors.suggestions.label')}
      aria-busy={loading}
    >
      <div className={classes.root}>{body()}</div>
      <div aria-live="polite" className={classes.spoken}>
        {value &&
          !loading &&
          !isEmpty &&
          t('editor.factors.suggestions.spoken', {
            names: [
              ...value.categories.map(({ category }) => titleOf(category)),
              ...value.patterns.map(({ pattern }) => pattern.name),
            ].join(', '),
          })}
      </div>
    </div>
  );
}
