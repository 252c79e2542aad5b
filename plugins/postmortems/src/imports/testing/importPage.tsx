// eslint-disable-next-line @backstage/no-undeclared-imports -- only tests import this file
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
// eslint-disable-next-line @backstage/no-undeclared-imports -- only tests import this file
import userEvent from '@testing-library/user-event';
import { anEntity, renderScreen } from '../../testing/renderScreen';
import { ImportPage } from '..';
import { aDropped } from './dropped';
import type { ImportServer } from './imports';

/** Opens the screen in a portal with two services and this backend. */
export async function openPage(server: ImportServer) {
  const view = renderScreen(<ImportPage />, {
    api: server.api,
    entities: [
      anEntity({ name: 'checkout', title: 'Checkout' }),
      anEntity({ name: 'orders', title: 'Orders' }),
    ],
  });
  await screen.findByRole('button', { name: 'Choose files' });
  return view;
}

/** Drops files and folders somewhere on the page. */
export function drop(...what: Parameters<typeof aDropped>): void {
  fireEvent.drop(screen.getByRole('heading', { level: 2 }), {
    dataTransfer: aDropped(...what),
  });
}

/** The row of a post-mortem that can be looked at. */
export async function rowOf(title: string): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name: title });
  return button.closest('tr')!;
}

export function checkboxOf(row: HTMLElement): HTMLElement {
  return within(row).getByRole('checkbox');
}

export async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }));
}

/** Waits until nothing is under way, and so many are to be imported. @returns the button that does it */
export function read(count: number): Promise<HTMLElement> {
  return waitFor(() => {
    expect(screen.queryByRole('progressbar')).toBeNull();
    return screen.getByRole('button', {
      name:
        count === 1 ? 'Import 1 post-mortem' : `Import ${count} post-mortems`,
    });
  });
}
