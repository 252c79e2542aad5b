import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import { editRouteRef, reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { PresenceLine } from '../../ui/presence/PresenceLine';
import { StatusLabel, TimeToShare } from '../../ui';
import { CoachContext } from '../coach/CoachContext';
import { CoachButton } from '../coach/panel/CoachButton';
import { CoachSide } from '../coach/panel/CoachSide';
import { Spoken } from '../coach/panel/Spoken';
import { useCoachFold } from '../coach/panel/useCoachFold';
import { useGoTo } from '../coach/panel/useGoTo';
import { useReadingAlong } from '../coach/useReadingAlong';
import { FactorsContext } from '../conflict/FactorsContext';
import { useFollowUp } from '../followUp/useFollowUp';
import type { EditorSession } from '../session/EditorSession';
import type { Part } from '../session/summary';
import { BeforeButton } from '../../whileWriting/BeforeButton';
import { KeysHelp } from './KeysHelp';
import { narrow } from './narrow';
import { Outline } from './Outline';
import { PartForm } from './PartForm';
import { partOf, partsOf } from './parts';
import { ReasonLine } from './ReasonLine';
import { SavedState } from './SavedState';
import { SessionEvidence } from './SessionEvidence';
import { useEditorPresence } from './useEditorPresence';
import { useEditorKeys } from './useEditorKeys';
import { useLeaveWarning } from './useLeaveWarning';
import { usePartTitle } from './usePartTitle';
import { useRefreshing } from './useRefreshing';
import { useStore } from '../../ui/useStore';

const useStyles = makeStyles(theme => ({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: theme.zIndex.appBar - 1,
    padding: theme.spacing(1, 0),
    marginBottom: theme.spacing(2),
    background: `var(--bui-bg-app, ${theme.palette.background.default})`,
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    minHeight: 32,
  },
  ref: { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
  state: { flex: 1, minWidth: 0 },
  title: {
    flex: 1,
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: 16,
    lineHeight: '24px',
    fontWeight: 600,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    gap: theme.spacing(3),
    alignItems: 'start',
    [narrow(theme)]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  /** With the coach beside it. */
  coached: { gridTemplateColumns: '200px minmax(0, 1fr) 320px' },
  form: { minWidth: 0, margin: 0, padding: 0, border: 0 },
  outline: {
    position: 'sticky',
    top: 96,
    [narrow(theme)]: { position: 'static' },
  },
  headline: {
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  heading: {
    margin: 0,
    fontSize: 20,
    lineHeight: '28px',
    fontWeight: 600,
    outline: 'none',
  },
}));

export interface EditorProps {
  session: EditorSession;
  /** Opens the sign-in again. */
  onSignIn: () => void;
}

/** One post-mortem being written: its parts at the left, the form of one of them, and whether all is saved. */
export function Editor({ session, onSignIn }: EditorProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const { ref, may, problem, sections } = useStore(session);
  const { row: header } = useStore(session.rows.header);
  const { hash } = useLocation();
  const parts = useMemo(
    () => partsOf(sections.map(({ key }) => key)),
    [sections],
  );
  const part = partOf(hash, parts);
  const titleOf = usePartTitle(session);
  const { others, here, begin } = useEditorPresence(session, part);
  const heading = useFocusOnChange(part);
  const coach = useReadingAlong(session);
  const fold = useCoachFold();
  const opener = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLElement>(null);
  // Behind what takes the focus to the heading.
  const goTo = useGoTo(coach, form, part);
  useAddress(session);
  useFollowUp(session);
  useRefreshing(session);
  useLeaveWarning(session);
  useEditorKeys(session, parts, part);

  return (
    <>
      <div className={classes.bar}>
        <div className={classes.line}>
          {ref && <span className={classes.ref}>{ref}</span>}
          {ref && (
            <StatusLabel
              status={header.status}
              visibility={header.visibility}
            />
          )}
          <PresenceLine
            editing={others}
            titleOf={place => titleOf(place as Part)}
          />
          <div className={classes.state}>
            <SavedState session={session} onSignIn={onSignIn} />
          </div>
          <TimeToShare header={header} />
        </div>
        <div className={classes.line}>
          <h2 className={classes.title}>
            {header.title.trim() || t('editor.untitled')}
          </h2>
          <BeforeButton session={session} />
          <KeysHelp />
          <CoachButton ref={opener} coach={coach} fold={fold} />
          {ref && (
            <LinkButton to={report({ ref })} variant="outlined" size="small">
              {t('editor.read')}
            </LinkButton>
          )}
        </div>
      </div>
      {!may.edit && <Alert severity="info">{t('editor.mayNotEdit')}</Alert>}
      <ReasonLine session={session} />
      {problem && (
        <Alert severity="warning" onClose={() => session.dismissProblem()}>
          {problem.kind === 'failed'
            ? t('editor.problem', { reason: problem.reason })
            : t('editor.changedMeanwhile')}
        </Alert>
      )}
      <div
        className={`${classes.columns} ${
          fold.wide && fold.shown ? classes.coached : ''
        }`}
      >
        <div className={classes.outline}>
          <Outline session={session} parts={parts} current={part} />
        </div>
        <section ref={form} aria-labelledby="postmortems-part" onFocus={begin}>
          <div className={classes.headline}>
            <h3
              id="postmortems-part"
              ref={heading}
              tabIndex={-1}
              className={classes.heading}
            >
              {titleOf(part)}
            </h3>
            <PresenceLine editing={here} />
          </div>
          <FactorsContext.Provider
            value={session.rows.factors.contents.getState}
          >
            <fieldset
              // What came in can be looked at by those who may not change it, too.
              disabled={!may.edit && part !== 'evidence'}
              className={classes.form}
            >
              <SessionEvidence session={session}>
                <CoachContext.Provider value={coach}>
                  <PartForm key={part} session={session} part={part} />
                </CoachContext.Provider>
              </SessionEvidence>
            </fieldset>
          </FactorsContext.Provider>
        </section>
        <CoachSide coach={coach} fold={fold} opener={opener} onGoTo={goTo} />
      </div>
      <Spoken coach={coach} />
    </>
  );
}

/** Gives a new document its address as soon as it has one, and leaves everything else as it is. */
function useAddress(session: EditorSession): void {
  const { ref: shown } = useParams();
  const { hash } = useLocation();
  const edit = useRouteRef(editRouteRef);
  const navigate = useNavigate();
  const { ref } = useStore(session);
  const address = ref && edit({ ref });

  useEffect(() => {
    if (address && shown === undefined) {
      navigate(`${address}${hash}`, { replace: true });
    }
  }, [address, shown, hash, navigate]);
}

/** Takes the focus to the heading when another part is shown, not when the page opens. */
function useFocusOnChange(part: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(part);
  useEffect(() => {
    if (last.current !== part) heading.current?.focus();
    last.current = part;
  }, [part]);
  return heading;
}
