import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ChangeEvent, useRef, useState } from 'react';
import { chosenSources } from '../../../imports/collect';
import { useMessages } from '../../../translation';
import { useDropStyles } from '../../../ui/useDropStyles';
import { pastedText } from '../../paste/pasted';
import type { EditorSession } from '../../session/EditorSession';
import { FetchSources } from '../sources/FetchSources';
import { IntakeLines } from './IntakeLines';
import { PasteDialog } from './PasteDialog';
import { useEvidenceDrop } from './useEvidenceDrop';
import { usePaste } from './usePaste';

const useStyles = makeStyles(theme => ({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Where artefacts come in: dropped, chosen or pasted; and what is becoming of them. */
export function BringIn({ session }: { session: EditorSession }) {
  const drop = useDropStyles();
  const classes = useStyles();
  const { t } = useMessages();
  const { intake } = session.evidence;
  const files = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const { over, take, unopened } = useEvidenceDrop(session);

  usePaste(pasted => {
    const text = pastedText(pasted);
    if (text.trim()) intake.add([{ content: text, query: {} }]);
    else if (pasted.files?.length) take(chosenSources(pasted.files));
  });

  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    // Taken hold of before the field is emptied, so that the same file can be chosen once more.
    const sources = chosenSources(event.target.files ?? []);
    event.target.value = '';
    take(sources);
  };

  return (
    <section
      aria-label={t('editor.evidence.bring.label')}
      className={`${drop.zone} ${over ? drop.over : ''}`}
    >
      <p className={drop.title}>
        {t(over ? 'editor.evidence.bring.over' : 'editor.evidence.bring.title')}
      </p>
      <div className={classes.acts}>
        <Button
          size="small"
          variant="outlined"
          onClick={() => files.current?.click()}
        >
          {t('editor.evidence.bring.files')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          onClick={() => setPasting(true)}
        >
          {t('editor.evidence.bring.paste')}
        </Button>
        <span className={drop.quiet}>{t('editor.evidence.bring.safe')}</span>
      </div>
      <FetchSources room={session.evidence} />
      <input
        ref={files}
        hidden
        type="file"
        multiple
        aria-label={t('editor.evidence.bring.files')}
        onChange={chosen}
      />
      {unopened.length > 0 && (
        <p role="alert">
          {t('editor.evidence.bring.unreadable', {
            paths: unopened.join(', '),
          })}
        </p>
      )}
      <IntakeLines room={session.evidence} />
      {pasting && (
        <PasteDialog
          onAdd={artefact => intake.add([artefact])}
          onClose={() => setPasting(false)}
        />
      )}
    </section>
  );
}
