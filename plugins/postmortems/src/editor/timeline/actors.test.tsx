import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvent, aPostmortem } from '../../testing/fakePostmortems';
import { openEditor, saved } from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

beforeEach(() => localStorage.clear());

const withActors = (...actors: string[]) =>
  aPostmortem({
    authors: ['user:default/dan'],
    timeline: actors.map(actor => anEvent({ actor })),
  });

describe('actors in the editor’s timeline', () => {
  it('are marked where the catalog knows them, except while one is being typed', async () => {
    await openEditor(
      new MemoryServer(withActors('@bob', 'System')),
      'timeline',
    );
    const [bob, system] = screen.getAllByLabelText('Actor');
    await screen.findByText('Bob Baker in the catalog');
    expect(bob).toHaveAccessibleDescription('Bob Baker in the catalog');
    expect(system).not.toHaveAccessibleDescription();

    await userEvent.click(bob);
    expect(bob).not.toHaveAccessibleDescription();
    await userEvent.tab();
    expect(bob).toHaveAccessibleDescription('Bob Baker in the catalog');
  });

  it('let the keys go from field to field as before', async () => {
    await openEditor(new MemoryServer(withActors('@bob')), 'timeline');
    await screen.findByText('Bob Baker in the catalog');
    await userEvent.click(screen.getAllByLabelText('Source')[0]);
    await userEvent.tab();
    expect(screen.getAllByLabelText('Actor')[0]).toHaveFocus();
    await userEvent.tab();
    expect(screen.getAllByLabelText('Milestone')[0]).toHaveFocus();
  });
});

describe('people in the exported report', () => {
  const choice = () =>
    screen.getByRole('radiogroup', {
      name: 'In the exported report, people appear',
    });
  const by = (how: string) => within(choice()).getByLabelText(how);

  it('appear by name until the author says otherwise', async () => {
    const server = new MemoryServer(withActors('@alice'));
    await openEditor(server, 'timeline');
    expect(by('by name')).toBeChecked();
    expect(screen.queryByLabelText('@alice')).toBeNull();
    expect(server.document).toMatchObject({ actorsShown: 'name' });
  });

  it('get roles, each person once, with what they are called without one', async () => {
    const server = new MemoryServer(
      withActors('System', '@alice', 'Alice and Bob Baker', '@dan'),
    );
    await openEditor(server, 'timeline');
    await userEvent.click(by('by role'));

    const fields = ['@alice', 'Bob Baker', '@dan', 'System'];
    expect(
      fields.map(actor =>
        screen.getByLabelText(actor).getAttribute('placeholder'),
      ),
    ).toEqual(['Responder', 'Responder', 'Author', 'Stays as it is']);
    await userEvent.type(
      screen.getByLabelText('Bob Baker'),
      'Incident commander',
    );
    await saved();
    expect(server.document).toMatchObject({
      actorsShown: 'role',
      actorRoles: [{ actor: 'Bob Baker', role: 'Incident commander' }],
    });

    await userEvent.clear(screen.getByLabelText('Bob Baker'));
    await userEvent.click(by('by name'));
    await saved();
    expect(server.document).toMatchObject({
      actorsShown: 'name',
      actorRoles: [],
    });
  });

  it('are none where the timeline names nobody', async () => {
    await openEditor(
      new MemoryServer(aPostmortem({ timeline: [] })),
      'timeline',
    );
    await userEvent.click(by('by role'));
    expect(screen.getByText('The timeline names nobody yet.')).toBeVisible();
    await userEvent.type(screen.getAllByLabelText('Event')[0], 'Paged');
    await userEvent.type(screen.getAllByLabelText('Actor')[0], '@carol');
    expect(await screen.findByLabelText('@carol')).toBeVisible();
    await saved();
  });
});
