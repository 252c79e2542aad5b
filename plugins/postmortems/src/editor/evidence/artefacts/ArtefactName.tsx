import {
  TEXT_LIMITS,
  type Evidence,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../../translation';
import { CommitField } from './CommitField';
import { tooLong } from './tooLong';
import type { ArtefactActs } from './useArtefactActs';

export interface ArtefactNameProps {
  evidence: Evidence;
  acts: ArtefactActs;
  mayEdit: boolean;
}

/** What an artefact is called. */
export function ArtefactName({ evidence, acts, mayEdit }: ArtefactNameProps) {
  const { t } = useMessages();
  const { title } = evidence;
  return (
    <CommitField
      label={t('editor.evidence.artefacts.name', { title })}
      value={title}
      readOnly={!mayEdit}
      problemOf={text =>
        text
          ? tooLong(text, TEXT_LIMITS.title, t)
          : t('editor.evidence.commit.required')
      }
      onCommit={text => acts.say(evidence, { title: text })}
    />
  );
}
