import Skeleton from '@material-ui/lab/Skeleton';
import { useParams, useSearchParams } from 'react-router-dom';
import { useMessages } from '../translation';
import { LoadError, PostmortemsRoot } from '../ui';
import { Editor } from './page/Editor';
import { useSession } from './page/useSession';

export interface EditorPageProps {
  /** Opens the sign-in again; without it the page is loaded anew, which does that. */
  onSignIn?: () => void;
}

/** Writes a post-mortem: one that is there, or a new one about the entity that the address names. */
export function EditorPage({ onSignIn = loadAnew }: EditorPageProps) {
  const { t } = useMessages();
  const { ref } = useParams();
  const [search] = useSearchParams();
  const { session, error, retry } = useSession(ref, search.get('entityRef'));

  return (
    <PostmortemsRoot>
      {session && <Editor session={session} onSignIn={onSignIn} />}
      {!session && error && (
        <LoadError what={t('editor.notLoaded')} error={error} retry={retry} />
      )}
      {!session && !error && <EditorSkeleton />}
    </PostmortemsRoot>
  );
}

function EditorSkeleton() {
  const { t } = useMessages();
  return (
    <div aria-busy aria-label={t('editor.loading')} role="status">
      <Skeleton variant="rect" height={49} />
      <Skeleton variant="rect" height={480} style={{ marginTop: 16 }} />
    </div>
  );
}

/** The portal asks who is there before it shows this page again; unsaved text is kept meanwhile. */
function loadAnew() {
  window.location.reload();
}
