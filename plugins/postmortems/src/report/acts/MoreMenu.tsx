import Divider from '@material-ui/core/Divider';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useSettings } from '../../ui';
import { Transition, transitionsFrom } from './transitions';

export interface MoreMenuProps {
  postmortem: Postmortem;
  onTransition: (transition: Transition) => void;
  onCopyMarkdown: () => void;
  onDownload: () => void;
  onDownloadArchive: () => void;
  onAccess: () => void;
  onDelete: () => void;
}

/** The acts that are not needed every time. */
export function MoreMenu(props: MoreMenuProps) {
  const { postmortem, onTransition } = props;
  const { may, status } = postmortem;
  const { t } = useMessages();
  const { reviewRequired } = useSettings();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const chosen = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const transitions = may.transition
    ? transitionsFrom(status, reviewRequired)
    : [];

  return (
    <>
      <IconButton
        size="small"
        aria-label={t('report.acts.more')}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden>
          {[4, 10, 16].map(x => (
            <circle key={x} cx={x} cy={10} r={1.75} fill="currentColor" />
          ))}
        </svg>
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
      >
        {transitions.map(transition => (
          <MenuItem
            key={transition.to}
            onClick={chosen(() => onTransition(transition))}
          >
            {t(`report.transition.${transition.name}.act`)}
          </MenuItem>
        ))}
        {transitions.length > 0 && <Divider />}
        <MenuItem onClick={chosen(props.onCopyMarkdown)}>
          {t('report.acts.copyMarkdown')}
        </MenuItem>
        <MenuItem onClick={chosen(props.onDownload)}>
          {t('report.acts.download')}
        </MenuItem>
        <MenuItem onClick={chosen(props.onDownloadArchive)}>
          {t('report.acts.downloadArchive')}
        </MenuItem>
        {(may.changeAccess || may.delete) && <Divider />}
        {may.changeAccess && (
          <MenuItem onClick={chosen(props.onAccess)}>
            {t('report.acts.access')}
          </MenuItem>
        )}
        {may.delete && (
          <MenuItem onClick={chosen(props.onDelete)}>
            {t('report.acts.delete')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
