import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../../translation';
import { useStore } from '../../../ui/useStore';
import type { EvidenceRoom } from '../room/EvidenceRoom';
import { usePartStyles } from '../usePartStyles';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5), maxWidth: '90ch' },
  item: { padding: theme.spacing(0.5, 0) },
}));

/** Times of which artefacts tell nothing. */
export function Gaps({ room }: { room: EvidenceRoom }) {
  const classes = useStyles();
  const part = usePartStyles();
  const { t } = useMessages();
  const { gaps } = useStore(room);
  if (gaps.length === 0) return null;
  return (
    <section className={part.section}>
      <h4 className={part.heading}>{t('editor.evidence.gaps.title')}</h4>
      <ul className={classes.list}>
        {gaps.map(({ artefactId, from, kind, sentence }) => (
          <li key={`${artefactId} ${kind} ${from}`} className={classes.item}>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
