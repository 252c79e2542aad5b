import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Drawer from '@material-ui/core/Drawer';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../api';
import type { EditorSession } from '../editor/session/EditorSession';
import { useMessages } from '../translation';
import { useLoad, VisuallyHidden } from '../ui';
import { CheckMark } from '../ui/checks';
import { KnownPanel } from './KnownPanel';
import { byStanding } from './KnownSections';
import { SimilarPanel } from './SimilarPanel';
import { useWritten } from './useWritten';

const useStyles = makeStyles(theme => ({
  // Holds its width, so that nothing moves when the alarm comes.
  button: { minWidth: 200, whiteSpace: 'nowrap' },
  alarm: { fontWeight: 600 },
  drawer: {
    boxSizing: 'border-box',
    width: 420,
    maxWidth: '100vw',
    padding: theme.spacing(2, 3),
    fontFamily: theme.typography.fontFamily,
    fontSize: 14,
    lineHeight: '20px',
    color: theme.palette.text.primary,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  title: { margin: 0, fontSize: 16, lineHeight: '24px', fontWeight: 600 },
}));

/** In the editor: says that something was known and not fixed, or done before, and shows what earlier post-mortems say. */
export function BeforeButton({ session }: { session: EditorSession }) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const id = useId();
  const [open, setOpen] = useState(false);
  const written = useWritten(session);
  const { ref, state } = written ?? {};
  const known = useLoad(
    async signal => (ref ? api.getKnown(ref, { signal }) : undefined),
    [api, ref, state],
  );
  const { owed, done } = byStanding(known.value ?? { items: [] });
  const alarm =
    (owed.length > 0 &&
      t('whileWriting.before.known', { count: owed.length })) ||
    (done.length > 0 && t('whileWriting.before.done', { count: done.length }));

  return (
    <>
      <Button
        size="small"
        className={classes.button}
        disabled={!ref}
        startIcon={alarm ? <CheckMark state="warn" /> : undefined}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className={alarm ? classes.alarm : undefined}>
          {alarm || t('whileWriting.before.button')}
        </span>
      </Button>
      <VisuallyHidden>
        <span aria-live="polite">{alarm}</span>
      </VisuallyHidden>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => setOpen(false)}
        transitionDuration={0}
        PaperProps={{
          className: classes.drawer,
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': id,
        }}
      >
        <div className={classes.head}>
          <h2 id={id} className={classes.title}>
            {t('whileWriting.before.title')}
          </h2>
          <Button size="small" onClick={() => setOpen(false)}>
            {t('whileWriting.before.close')}
          </Button>
        </div>
        <KnownPanel known={known} />
        {written && <SimilarPanel written={written} />}
      </Drawer>
    </>
  );
}
