import Button from '@material-ui/core/Button';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../../translation';
import { useGridStyles } from '../../fields/gridStyles';
import { RemoveButton } from '../../fields/RemoveButton';

export interface ArtefactButtonsProps {
  evidence: Evidence;
  mayEdit: boolean;
  /** What the button that shows it says, and what a screen reader says of it. */
  show: { text: string; label: string };
  onShow: (evidence: Evidence) => void;
  onRemove: (evidence: Evidence) => void;
}

/** The last cell of an artefact's row: to look at it, and to take it away. */
export function ArtefactButtons(props: ArtefactButtonsProps) {
  const { evidence, mayEdit, show, onShow, onRemove } = props;
  const grid = useGridStyles();
  const { t } = useMessages();
  return (
    <td className={grid.acts}>
      <Button
        size="small"
        aria-label={show.label}
        onClick={() => onShow(evidence)}
      >
        {show.text}
      </Button>
      {mayEdit && (
        <RemoveButton
          label={t('editor.remove', { what: evidence.title })}
          onClick={() => onRemove(evidence)}
        />
      )}
    </td>
  );
}
