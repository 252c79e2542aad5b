// eslint-disable-next-line @backstage/no-undeclared-imports -- only tests import this file
import { fireEvent, screen } from '@testing-library/react';
// eslint-disable-next-line @backstage/no-undeclared-imports -- only tests import this file
import userEvent from '@testing-library/user-event';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { aDropped } from '../../../imports/testing/dropped';
import { aPostmortem } from '../../../testing/fakePostmortems';
import { MemoryServer } from '../../testing/MemoryServer';

/** A server with a draft of which neither events nor times are known. */
export function aServer(fields: Partial<Postmortem> = {}): MemoryServer {
  return new MemoryServer(
    aPostmortem({
      status: 'draft',
      startedAt: null,
      detectedAt: null,
      acknowledgedAt: null,
      mitigatedAt: null,
      resolvedAt: null,
      ...fields,
    }),
  );
}

/** A log as a person drops it. */
export function aLog(name: string, text = `lines of ${name}`): File {
  return new File([text], name, { type: 'text/plain' });
}

/** Drops files and folders somewhere on the page. */
export function drop(...what: Parameters<typeof aDropped>): void {
  fireEvent.drop(screen.getByRole('heading', { level: 3 }), {
    dataTransfer: aDropped(...what),
  });
}

/** Pastes while the focus is in no field. */
export function pasteText(text: string): void {
  fireEvent.paste(document.body, {
    clipboardData: { getData: () => text, files: [] },
  });
}

export async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }));
}

/** The part as it is shown, without the page around it. */
export function shownPart(): HTMLElement {
  return screen.getByRole('region', { name: 'Evidence' });
}
