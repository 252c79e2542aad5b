import { LinkButton } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Header, Postmortem } from 'backstage-plugin-postmortems-common';
import { useEffect, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { editRouteRef, reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { downloadFile, downloadText } from '../../ui';
import { CommentsButton } from '../comments/CommentsButton';
import { AccessDialog } from './AccessDialog';
import { copyLink } from './copyLink';
import { copyText } from '../../ui/copyText';
import { DeleteDialog } from './DeleteDialog';
import { MoreMenu } from './MoreMenu';
import { TransitionDialog } from './TransitionDialog';
import type { Transition } from './transitions';

/** How long a word about what was just done stays, in milliseconds. */
const SAID_FOR = 6_000;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    '& > button, & > a': { marginRight: theme.spacing(1) },
    '@media print': { display: 'none' },
  },
  said: {
    fontSize: 12,
    color: theme.palette.text.secondary,
    '&:not(:empty)': { marginRight: theme.spacing(1) },
  },
}));

export interface ReportActsProps {
  postmortem: Postmortem;
  onReload: () => void;
  /** Called with the header as the deletion left it. */
  onDeleted: (header: Header) => void;
}

/** What a reader can do with the document: only what would not be refused is offered. */
export function ReportActs(props: ReportActsProps) {
  const { postmortem, onReload, onDeleted } = props;
  const { ref, title, may } = postmortem;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const edit = useRouteRef(editRouteRef);
  const report = useRouteRef(reportRouteRef);
  const [said, setSaid] = useState('');
  const [transition, setTransition] = useState<Transition>();
  const [access, setAccess] = useState(false);
  const [deleting, setDeleting] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  const share = async () => {
    const url = new URL(report({ ref }), window.location.origin);
    try {
      await copyLink(`${ref} ${title}`, url.href);
      setSaid(t('report.acts.shared'));
    } catch (error) {
      setSaid(t('report.acts.notCopied', { reason: toError(error).message }));
    }
  };
  const copyMarkdown = async () => {
    try {
      await copyText(await api.getReport(ref));
      setSaid(t('report.acts.copied'));
    } catch (error) {
      setSaid(t('report.acts.notCopied', { reason: toError(error).message }));
    }
  };
  const sayNotDownloaded = (error: unknown) =>
    setSaid(t('report.acts.notDownloaded', { reason: toError(error).message }));
  const download = async () => {
    try {
      downloadText(`${ref}.md`, 'text/markdown', await api.getReport(ref));
    } catch (error) {
      sayNotDownloaded(error);
    }
  };
  const downloadArchive = async () => {
    setSaid(t('report.acts.preparing'));
    try {
      downloadFile(`${ref}.zip`, await api.getArchive(ref));
      setSaid('');
    } catch (error) {
      sayNotDownloaded(error);
    }
  };

  return (
    <div className={classes.root}>
      <span role="status" className={classes.said}>
        {said}
      </span>
      {may.edit && (
        <LinkButton
          to={edit({ ref })}
          color="primary"
          variant="contained"
          size="small"
        >
          {t('report.acts.edit')}
        </LinkButton>
      )}
      <Button variant="outlined" size="small" onClick={share}>
        {t('report.acts.share')}
      </Button>
      <CommentsButton />
      <MoreMenu
        postmortem={postmortem}
        onTransition={setTransition}
        onCopyMarkdown={copyMarkdown}
        onDownload={download}
        onDownloadArchive={downloadArchive}
        onAccess={() => setAccess(true)}
        onDelete={() => setDeleting(true)}
      />
      {transition && (
        <TransitionDialog
          postmortem={postmortem}
          transition={transition}
          onClose={() => setTransition(undefined)}
          onReload={onReload}
        />
      )}
      {access && (
        <AccessDialog
          postmortem={postmortem}
          onClose={() => setAccess(false)}
          onReload={onReload}
        />
      )}
      {deleting && (
        <DeleteDialog
          postmortem={postmortem}
          onClose={() => setDeleting(false)}
          onReload={onReload}
          onDeleted={onDeleted}
        />
      )}
    </div>
  );
}
