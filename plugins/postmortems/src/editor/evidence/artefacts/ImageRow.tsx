import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  TEXT_LIMITS,
  type Evidence,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../../translation';
import { formatNumber } from '../../../ui';
import { KeptImage } from '../../../ui/evidence/KeptImage';
import { imageMarkdown, type ImageEvidence } from '../../images/markdown';
import { ArtefactButtons } from './ArtefactButtons';
import { ArtefactName } from './ArtefactName';
import { CommitField } from './CommitField';
import { tooLong } from './tooLong';
import type { ArtefactActs } from './useArtefactActs';

const useStyles = makeStyles(theme => ({
  facts: {
    '&&': { paddingTop: theme.spacing(1.25) },
    color: theme.palette.text.secondary,
  },
  details: {
    display: 'grid',
    gridTemplateColumns: '144px minmax(0, 1fr)',
    gap: theme.spacing(2),
    alignItems: 'start',
    padding: theme.spacing(0, 0.75, 1),
    fontSize: 13,
    color: theme.palette.text.secondary,
  },
  label: {
    display: 'block',
    padding: theme.spacing(0, 0.75),
    fontSize: 12,
    lineHeight: '16px',
  },
  markdown: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0, 0.75),
    '& code': {
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontSize: 12,
    },
  },
}));

export interface ImageRowProps {
  evidence: ImageEvidence;
  acts: ArtefactActs;
  mayEdit: boolean;
  onShow: (evidence: Evidence) => void;
  onRemove: (evidence: Evidence) => void;
}

/** An artefact that is an image: how it looks, what it shows, and how a text shows it. */
export function ImageRow(props: ImageRowProps) {
  const { evidence, acts, mayEdit, onShow, onRemove } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { id, title, alt, image } = evidence;
  const markdown = imageMarkdown(alt, evidence);

  return (
    <>
      <tr data-artefact={id}>
        <td>
          <ArtefactName evidence={evidence} acts={acts} mayEdit={mayEdit} />
        </td>
        <td colSpan={3} className={classes.facts}>
          {t('editor.evidence.image.facts', {
            width: formatNumber(image.width),
            height: formatNumber(image.height),
          })}
        </td>
        <ArtefactButtons
          {...{ evidence, mayEdit, onShow, onRemove }}
          show={{
            text: t('editor.evidence.image.show'),
            label: t('editor.evidence.image.showOf', { title }),
          }}
        />
      </tr>
      <tr data-part="details">
        <td colSpan={5}>
          <div className={classes.details}>
            <KeptImage id={id} alt={alt || title} most="112px" />
            <div>
              <span aria-hidden className={classes.label}>
                {t('editor.evidence.image.alt')}
              </span>
              <CommitField
                label={t('editor.evidence.image.altOf', { title })}
                value={alt}
                placeholder={t('editor.evidence.image.altHelp')}
                readOnly={!mayEdit}
                problemOf={text => tooLong(text, TEXT_LIMITS.statement, t)}
                onCommit={text => acts.say(evidence, { alt: text })}
              />
              <div className={classes.markdown}>
                <code>{markdown}</code>
                <CopyTextButton
                  text={markdown}
                  variant="tertiary"
                  tooltipText={t('editor.evidence.image.copied')}
                  aria-label={t('editor.evidence.image.copy', { title })}
                />
              </div>
            </div>
          </div>
        </td>
      </tr>
    </>
  );
}
