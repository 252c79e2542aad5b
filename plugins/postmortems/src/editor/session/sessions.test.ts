import { aPostmortem, fakeSettings } from '../../testing/fakePostmortems';
import { errorAnswer, MemoryServer } from '../testing/MemoryServer';
import { leaveSession, openDraft, openSession } from './sessions';

const USER = 'user:default/dan';
const REF = 'PM-2025-02-09';
const ABOUT = 'component:default/checkout';

function visit(server: MemoryServer) {
  const { api } = server.connect();
  const options = { api, settings: fakeSettings, user: USER };
  return {
    open: (ref = REF) => openSession(options, ref),
    begin: () => openDraft(options, ABOUT, async () => ({ title: 'Checkout' })),
    leave: (session: Awaited<ReturnType<typeof openSession>>) =>
      leaveSession(api, session),
  };
}

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => jest.useRealTimers());

describe('the sessions of a tab', () => {
  it('are come back to while they have something to save, and forgotten then', async () => {
    const server = new MemoryServer(aPostmortem());
    const { open, leave } = visit(server);
    const first = await open();
    server.weather = 'offline';
    first.rows.header.edit({ title: 'Mine' });
    leave(first);
    expect(await open()).toBe(first);
    leave(first);

    server.weather = 'fine';
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.document!.title).toBe('Mine');
    expect(await open()).not.toBe(first);
  });

  it('are never two of one document, though a page is left while it opens', async () => {
    const server = new MemoryServer(aPostmortem());
    const { open, leave } = visit(server);
    const [first, second] = await Promise.all([open(), open()]);
    expect(second).toBe(first);

    server.weather = 'offline';
    first.rows.header.edit({ title: 'Mine' });
    leave(first);
    leave(second);
    const hasty = open();
    leave(await hasty);
    expect(await open()).toBe(first);
  });

  it('are shown before the server has said what is new, and hear of that too', async () => {
    const server = new MemoryServer(aPostmortem());
    const { open, leave } = visit(server);
    const session = await open();
    server.weather = 'forbidden';
    session.rows.sections[0].saver.edit({ body: 'Mine' });
    await jest.advanceTimersByTimeAsync(1_000);
    leave(session);
    server.changeHeader({ title: 'Theirs' });

    const release = server.hold();
    expect(await open()).toBe(session);
    expect(session.rows.sections[0].saver.getState().row.body).toBe('Mine');
    release();
    await jest.advanceTimersByTimeAsync(0);
    expect(session.rows.header.getState().row.title).toBe('Theirs');
  });

  it('are found by their reference once they are made, and then make room for another draft', async () => {
    const server = new MemoryServer();
    server.api.putSection = async () => {
      throw await errorAnswer(403, 'Not this part');
    };
    const { open, begin, leave } = visit(server);
    const draft = await begin();
    draft.rows.header.edit({ title: 'Checkout fails' });
    draft.rows.sections[0].saver.edit({ body: 'Typed last' });
    leave(draft);
    expect(await begin()).toBe(draft);
    leave(draft);

    await jest.advanceTimersByTimeAsync(1_000);
    expect(await begin()).not.toBe(draft);
    expect(await open(server.document!.ref)).toBe(draft);
  });

  it.each([403, 404])(
    'leave no text behind of what answers %s',
    async status => {
      const server = new MemoryServer(aPostmortem());
      const before = visit(server);
      const session = await before.open();
      server.weather = 'offline';
      session.rows.sections[0].saver.edit({ body: 'Confidential' });
      expect(localStorage).toHaveLength(1);
      for (const { saver } of session.rows.savers()) saver.stop();

      server.api.get = async () => {
        throw await errorAnswer(status, 'Not for you');
      };
      await expect(visit(server).open()).rejects.toThrow(String(status));
      expect(localStorage).toHaveLength(0);
    },
  );

  it('keep their text while the server cannot be reached', async () => {
    const server = new MemoryServer(aPostmortem());
    const session = await visit(server).open();
    server.weather = 'offline';
    session.rows.sections[0].saver.edit({ body: 'Typed' });
    await expect(visit(server).open()).rejects.toThrow('Failed to fetch');
    expect(localStorage).toHaveLength(1);
    for (const { saver } of session.rows.savers()) saver.stop();
  });
});
