import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { aPostmortem } from '../../testing/fakePostmortems';
import { openEditor, saved } from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

const published = () => new MemoryServer(aPostmortem(), { isPublished: true });
const question = () => screen.findByLabelText('What is this change for?');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('the question what a change is for', () => {
  it('stands above a published post-mortem, and is answered once for all that follows', async () => {
    const server = published();
    await openEditor(server, 'incident');
    const field = await question();
    expect(
      await axe(document.querySelector('[data-postmortems]')!),
    ).toHaveNoViolations();
    await userEvent.type(screen.getByLabelText('Title'), '!');
    expect(
      await screen.findByText(/^Not saved before you say what it is for/),
    ).toBeVisible();

    await userEvent.type(field, 'A wrong number{Enter}');
    await saved();
    expect(
      screen.getByText('Reason for your changes: A wrong number'),
    ).toBeVisible();
    expect(
      await axe(document.querySelector('[data-postmortems]')!),
    ).toHaveNoViolations();
    expect(server.reasons).toEqual(['A wrong number']);
  });

  it('can be left without a reason, and answered otherwise later', async () => {
    const server = published();
    await openEditor(server, 'incident');
    await question();
    await userEvent.click(
      screen.getByRole('button', { name: 'Save without one' }),
    );
    await userEvent.type(screen.getByLabelText('Title'), '!');
    await saved();
    expect(server.reasons).toEqual([]);

    await userEvent.click(
      screen.getByRole('button', { name: 'Change the reason' }),
    );
    await userEvent.type(await question(), 'After all{Enter}');
    await userEvent.type(screen.getByLabelText('Title'), '?');
    await waitFor(() => expect(server.reasons).toEqual(['After all']), {
      timeout: 4_000,
    });
  });

  it('does not stand above a draft', async () => {
    const server = new MemoryServer(aPostmortem());
    await openEditor(server, 'incident');
    expect(screen.queryByText('What is this change for?')).toBeNull();
  });

  it('takes no blank for an answer', async () => {
    await openEditor(published(), 'incident');
    await userEvent.type(await question(), '  ');
    expect(
      screen.getByRole('button', { name: 'Save with this reason' }),
    ).toBeDisabled();
  });
});
