import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  MOST_COMPARED_PATTERNS,
  type PatternMention,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import {
  formatNumber,
  linksInText,
  LoadError,
  PatternLink,
  Section,
  useLoad,
} from '../ui';
import { MergeDialog } from './MergeDialog';
import { useCategoryTitle } from './useCategoryTitle';

/** How many pairs are shown: more than a person looks through at once. */
const SHOWN = 10;
/** So many of the words that two names share are told. */
const TOLD = 5;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    minHeight: 40,
    ...linksInText,
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  quiet: { color: theme.palette.text.secondary, fontSize: 12 },
}));

/** Pairs of patterns whose names speak of the same; a person says whether they are one. */
export function MergeCandidates({ onMerged }: { onMerged: () => void }) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const titleOf = useCategoryTitle();
  const [turn, setTurn] = useState(0);
  const [merging, setMerging] = useState<[PatternMention, PatternMention]>();
  const found = useLoad(
    signal => api.listMergeCandidates({ signal }),
    [api, turn],
  );
  const merged = () => {
    setTurn(n => n + 1);
    onMerged();
  };

  if (found.error) {
    return (
      <LoadError
        what={t('patterns.candidates.failed')}
        error={found.error}
        retry={found.retry}
      />
    );
  }
  if (!found.value?.items.length) return null;
  return (
    <Section title={t('patterns.candidates.title')} level={3}>
      <ul className={classes.list}>
        {found.value.items.slice(0, SHOWN).map(({ patterns, shared }) => {
          const [a, b] = patterns;
          return (
            <li key={`${a.id} ${b.id}`} className={classes.pair}>
              <span>
                {t('patterns.candidates.pair', {
                  a: <PatternLink pattern={a} />,
                  b: <PatternLink pattern={b} />,
                })}
              </span>
              <span className={classes.quiet}>
                {[
                  ...new Set(patterns.map(each => titleOf(each.category))),
                ].join(', ')}
                {shared.length > 0 &&
                  `; ${t('patterns.candidates.shared', {
                    words: shared.slice(0, TOLD).join(', '),
                  })}`}
              </span>
              <Button
                size="small"
                aria-label={t('patterns.candidates.actNamed', {
                  ...{ a: a.name, b: b.name },
                })}
                onClick={() => setMerging(patterns)}
              >
                {t('patterns.candidates.act')}
              </Button>
            </li>
          );
        })}
      </ul>
      {found.value.isMore && (
        <p className={classes.quiet}>
          {t('patterns.candidates.among', {
            count: formatNumber(MOST_COMPARED_PATTERNS),
          })}
        </p>
      )}
      {merging && (
        <MergeDialog
          pattern={merging[0]}
          other={merging[1]}
          onMerged={() => {
            setMerging(undefined);
            merged();
          }}
          onUndone={merged}
          onClose={() => setMerging(undefined)}
        />
      )}
    </Section>
  );
}
