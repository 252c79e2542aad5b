import type { ReactNode } from 'react';
import { CreateAllButton, TicketsProvider } from '../../ui/tickets';
import { useStore, useStoreValue } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';

export interface EditedTicketsProps {
  session: EditorSession;
  children: ReactNode;
}

/** The tickets of what is being written, around its actions; none before it is kept for the first time. */
export function EditedTickets({ session, children }: EditedTicketsProps) {
  const ref = useStoreValue(session, state => state.ref);
  if (!ref) return <>{children}</>;
  return (
    <TicketsProvider postmortemRef={ref} mayEdit>
      {children}
      <CreateAll session={session} />
    </TicketsProvider>
  );
}

/** By itself, as it looks at every keystroke. */
function CreateAll({ session }: Pick<EditedTicketsProps, 'session'>) {
  return (
    <CreateAllButton items={useStore(session.rows.actionItems.contents)} />
  );
}
