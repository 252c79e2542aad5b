import { aPostmortem, fakeSettings } from '../../testing/fakePostmortems';
import { MemoryServer } from '../testing/MemoryServer';
import { leaveSession, openSession } from './sessions';

const REF = 'PM-2025-02-09';

function visit(server: MemoryServer) {
  const { api, close } = server.connect();
  const options = { api, settings: fakeSettings, user: 'user:default/dan' };
  return {
    open: () => openSession(options, REF),
    leave: (session: Awaited<ReturnType<typeof openSession>>) =>
      leaveSession(api, session),
    close,
  };
}

const published = (overrides = {}) =>
  new MemoryServer(aPostmortem(overrides), { isPublished: true });

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => jest.useRealTimers());

describe('the reason of changes', () => {
  it('is not asked for before publication', async () => {
    const server = new MemoryServer(aPostmortem());
    const session = await visit(server).open();
    session.rows.header.edit({ title: 'Other' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(session.reason.getState().asked).toBe(false);
    expect(session.getState().save.kind).toBe('saved');
    expect(server.reasons).toEqual([]);
  });

  it('is waited for, with what was typed kept on the device, and goes with each save', async () => {
    const server = published();
    const session = await visit(server).open();
    session.rows.header.edit({ title: 'Other' });
    // Longer than a request may take.
    await jest.advanceTimersByTimeAsync(120_000);
    expect(session.getState().save).toMatchObject({
      kind: 'unexplained',
      unsaved: true,
      kept: true,
    });
    expect(server.log).not.toContain('patchHeader {"title":"Other"}');
    expect(JSON.stringify({ ...localStorage })).toContain('Other');
    expect(await session.saved()).toBe(false);

    session.explain('a wrong number');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(session.getState().save.kind).toBe('saved');
    session.rows.header.edit({ title: 'And another' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.document!.title).toBe('And another');
    expect(server.reasons).toEqual(['a wrong number', 'a wrong number']);
  });

  it('may be left out on purpose', async () => {
    const server = published();
    const session = await visit(server).open();
    session.rows.header.edit({ title: 'Other' });
    session.explain('');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.document!.title).toBe('Other');
    expect(server.reasons).toEqual([]);
  });

  it('is remembered over a reload, with what was not saved', async () => {
    const server = published();
    const before = visit(server);
    const session = await before.open();
    session.explain('a wrong number');
    server.weather = 'offline';
    session.rows.header.edit({ title: 'Other' });
    await jest.advanceTimersByTimeAsync(1_000);
    before.close();
    session.rows.header.stop();

    server.weather = 'fine';
    const again = await visit(server).open();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(again.reason.getState().given).toBe('a wrong number');
    expect(server.document!.title).toBe('Other');
    expect(server.reasons).toEqual(['a wrong number']);
  });

  it('is asked anew the next time', async () => {
    const server = published();
    const { open, leave } = visit(server);
    const session = await open();
    session.explain('a wrong number');
    leave(session);
    expect((await open()).reason.isOpen).toBe(true);
    expect(sessionStorage).toHaveLength(0);
  });

  it('is none when somebody leaves without an answer: nothing stays unsaved for want of it', async () => {
    const server = published();
    const { open, leave } = visit(server);
    const session = await open();
    session.rows.header.edit({ title: 'Other' });
    leave(session);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.document!.title).toBe('Other');
    expect(server.reasons).toEqual([]);
  });

  it('is asked for from the moment at which somebody publishes it', async () => {
    const server = new MemoryServer(aPostmortem());
    const session = await visit(server).open();
    server.document = { ...server.document!, status: 'published', seq: 2 };
    await session.refresh();
    expect(session.reason.isOpen).toBe(true);
    server.document = { ...server.document!, status: 'draft', seq: 3 };
    session.rows.header.edit({ title: 'Other' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(session.getState().save.kind).toBe('unexplained');
    await session.refresh();
    await jest.advanceTimersByTimeAsync(40_000);
    expect(session.getState().save.kind).toBe('saved');
  });
});
