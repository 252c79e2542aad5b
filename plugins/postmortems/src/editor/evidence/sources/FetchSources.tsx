import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useMessages } from '../../../translation';
import { useLoad } from '../../../ui/useLoad';
import type { EvidenceRoom } from '../room/EvidenceRoom';
import { useReason } from '../useReason';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  said: { minHeight: 20, color: theme.palette.text.secondary },
}));

/** Systems that the portal reaches itself: one press brings in what they have of the incident. */
export function FetchSources({ room }: { room: EvidenceRoom }) {
  const classes = useStyles();
  const { t } = useMessages();
  const reasonOf = useReason();
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  // Where it cannot be told which there are, artefacts are brought in by hand.
  const { value: sources = [] } = useLoad(
    signal => room.sources(signal),
    [room],
  );

  const fetchFrom = async (source: string) => {
    setAsking(true);
    setSaid(t('editor.evidence.fetch.fetching', { source }));
    try {
      const { added } = await room.fetch(source);
      setSaid(
        added.length
          ? t('editor.evidence.fetch.added', { source, count: added.length })
          : t('editor.evidence.fetch.nothing', { source }),
      );
    } catch (error) {
      const reason = reasonOf(error);
      setSaid(t('editor.evidence.fetch.failed', { source, reason }));
    }
    setAsking(false);
  };

  if (sources.length === 0) return null;
  return (
    <div className={classes.root}>
      {sources.map(({ name }) => (
        <Button
          key={name}
          size="small"
          variant="outlined"
          disabled={asking}
          onClick={() => fetchFrom(name)}
        >
          {t('editor.evidence.fetch.from', { source: name })}
        </Button>
      ))}
      <span role="status" className={classes.said}>
        {said}
      </span>
    </div>
  );
}
