import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Pattern,
  PatternMention,
} from 'backstage-plugin-postmortems-common';
import { type FormEvent, useId, useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { PatternPicker, Refusal, useLoad, useUndo } from '../ui';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    minHeight: 200,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  candidates: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 1),
    minHeight: 32,
    '& button': { textTransform: 'none' },
  },
}));

export interface MergeDialogProps {
  pattern: PatternMention;
  /** The one to merge it with, where that was said already. */
  other?: PatternMention;
  /** @param stays - the one whose name stays */
  onMerged: (stays: Pattern) => void;
  onUndone: () => void;
  onClose: () => void;
}

/** Makes one of two patterns: which is the other one, and whose name stays. */
export function MergeDialog(props: MergeDialogProps) {
  const { pattern, onMerged, onUndone, onClose } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const offerUndo = useUndo();
  const [titleId, keepsId] = [useId(), useId()];
  const [other, setOther] = useState<PatternMention | null>(
    props.other ?? null,
  );
  /** The id of the one whose name stays; unless somebody says so, of the one found more often. */
  const [said, setSaid] = useState<string>();
  const [merging, setMerging] = useState(false);
  const [error, setError] = useState<Error>();
  const candidates = useLoad(
    async signal => {
      if (props.other) return [];
      const { items } = await api.listMergeCandidates({ signal });
      return items
        .map(({ patterns }) => patterns)
        .filter(pair => pair.some(({ id }) => id === pattern.id))
        .map(([a, b]) => (a.id === pattern.id ? b : a));
    },
    [api, pattern.id, props.other],
  );
  const both = useLoad(
    async signal =>
      other
        ? Promise.all([
            api.getPattern(pattern.id, { signal }),
            api.getPattern(other.id, { signal }),
          ])
        : undefined,
    [api, pattern.id, other?.id],
  );
  const pair = both.loading ? undefined : both.value;
  const keeps =
    said ??
    (pair &&
      (pair[1].postmortems > pair[0].postmortems ? pair[1] : pair[0]).id);

  const merge = async (event: FormEvent) => {
    event.preventDefault();
    if (!pair || merging) return;
    const [goes, stays] = keeps === pair[0].id ? [pair[1], pair[0]] : pair;
    setMerging(true);
    setError(undefined);
    try {
      const merged = await api.mergePattern(goes.id, goes.version, {
        into: stays.id,
      });
      const gone = merged.merged.find(({ id }) => id === goes.id);
      offerUndo({
        message: t('patterns.merge.done', {
          ...{ name: goes.name, into: stays.name },
        }),
        undo: async () => {
          await api.unmergePattern(goes.id, gone?.version ?? goes.version + 1);
          onUndone();
        },
      });
      onMerged(merged);
    } catch (refusal) {
      setError(refusal as Error);
      setMerging(false);
    }
  };
  const trouble = error ?? both.error;

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <form onSubmit={merge}>
        <DialogTitle id={titleId}>{t('patterns.merge.title')}</DialogTitle>
        <DialogContent className={classes.content}>
          <p className={classes.text}>{t('patterns.merge.text')}</p>
          {!props.other && (
            <>
              <PatternPicker
                label={t('patterns.merge.other')}
                value={other}
                // What one may not merge is not offered.
                offers={({ id, mayCurate }) => mayCurate && id !== pattern.id}
                onChoose={setOther}
              />
              <div className={classes.candidates}>
                {(candidates.value?.length ?? 0) > 0 && (
                  <>
                    {t('patterns.merge.candidates')}
                    {candidates.value!.map(candidate => (
                      <Button
                        key={candidate.id}
                        size="small"
                        variant="outlined"
                        onClick={() => setOther(candidate)}
                      >
                        {candidate.name}
                      </Button>
                    ))}
                  </>
                )}
              </div>
            </>
          )}
          {pair && (
            <div>
              <FormLabel id={keepsId}>{t('patterns.merge.keeps')}</FormLabel>
              <RadioGroup
                aria-labelledby={keepsId}
                value={keeps}
                onChange={(_, id) => setSaid(id)}
              >
                {pair.map(({ id, name, postmortems }) => (
                  <FormControlLabel
                    key={id}
                    value={id}
                    control={<Radio color="primary" size="small" />}
                    label={t('patterns.merge.keepsCount', {
                      ...{ name, count: postmortems },
                    })}
                  />
                ))}
              </RadioGroup>
            </div>
          )}
          {trouble && <Refusal error={trouble} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('ui.pattern.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!pair || merging}
          >
            {t('patterns.merge.act')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
