import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { useMessages } from '../../../translation';
import { useStore } from '../../../ui/useStore';
import type { EditorSession } from '../../session/EditorSession';
import { usePartStyles } from '../usePartStyles';
import { GapItem } from './GapItem';
import { useMissingData } from './useMissingData';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5), maxWidth: '90ch' },
}));

export interface GapsProps {
  session: EditorSession;
  mayEdit: boolean;
}

/** Times of which artefacts tell nothing: to be said in the report, and to be there next time. */
export function Gaps({ session, mayEdit }: GapsProps) {
  const classes = useStyles();
  const part = usePartStyles();
  const { t } = useMessages();
  const { gaps } = useStore(session.evidence);
  const missing = useMissingData(session);
  const heading = useRef<HTMLHeadingElement>(null);
  const unwritten = gaps.filter(gap => !missing.isWritten(gap));
  if (gaps.length === 0) return null;

  const writeAll = () => {
    missing.write(unwritten);
    heading.current?.focus();
  };

  return (
    <section className={part.section}>
      <div className={part.head}>
        <h4 ref={heading} tabIndex={-1} className={part.heading}>
          {t('editor.evidence.gaps.title')}
        </h4>
        {mayEdit && unwritten.length > 1 && (
          <Button size="small" variant="outlined" onClick={writeAll}>
            {t('editor.evidence.gaps.writeAll')}
          </Button>
        )}
      </div>
      <ul className={classes.list}>
        {gaps.map(gap => (
          <GapItem
            key={`${gap.artefactId} ${gap.kind} ${gap.from} ${gap.to}`}
            session={session}
            gap={gap}
            mayEdit={mayEdit}
            isWritten={missing.isWritten(gap)}
            onWrite={() => missing.write([gap])}
          />
        ))}
      </ul>
    </section>
  );
}
