import type { Header, Postmortem, Section, TimelineEvent } from '../../model';
import type { PostmortemsApi } from '../PostmortemsApi';
import {
  eventTransport,
  headerTransport,
  sectionTransport,
} from './transports';

const signal = new AbortController().signal;
const ID = '00000000-0000-4000-8000-000000000001';
const section = {
  key: 'summary',
  title: 'Summary',
  body: 'before',
  version: 3,
} as Section;
const event = { id: ID, version: 2, description: 'Alert' } as TimelineEvent;
const header = { title: 'Pool', version: 1, seq: 8 } as Header;

function connect(api: Partial<PostmortemsApi>) {
  const onNews = jest.fn();
  return {
    onNews,
    connection: {
      api: api as PostmortemsApi,
      ref: async () => 'PM-2025-02-09',
      onNews,
    },
  };
}

describe('the transports', () => {
  it('put the whole text of a section, and rename only when asked to', async () => {
    const putSection = jest.fn(async () => ({ ...section, seq: 9 }));
    const { connection, onNews } = connect({ putSection });
    const transport = sectionTransport(connection);

    const kept = await transport.send(
      { row: section, fields: { body: 'after' }, key: 'k' },
      { signal },
    );
    expect(putSection).toHaveBeenLastCalledWith(
      'PM-2025-02-09',
      'summary',
      3,
      { body: 'after' },
      { signal },
    );
    expect(kept).toEqual(section);
    expect(onNews).toHaveBeenCalledWith({ seq: 9, header: undefined });

    await transport.send(
      { row: section, fields: { title: 'In short' }, key: 'k' },
      { signal },
    );
    expect(putSection).toHaveBeenLastCalledWith(
      'PM-2025-02-09',
      'summary',
      3,
      { body: 'before', title: 'In short' },
      { signal },
    );
  });

  it('make a row that is not there yet, under the key of the attempt', async () => {
    const createEvent = jest.fn(async () => ({ ...event, seq: 5 }));
    const { connection } = connect({ createEvent });
    await eventTransport(connection).send(
      {
        row: { ...event, version: 0 },
        fields: { description: 'Alert' },
        key: 'the-key',
      },
      { signal },
    );
    expect(createEvent).toHaveBeenCalledWith(
      'PM-2025-02-09',
      { description: 'Alert' },
      { signal, idempotencyKey: 'the-key' },
    );
  });

  it('patch a row that is there, and pass on the header that changed with it', async () => {
    const patchEvent = jest.fn(async () => ({ ...event, seq: 6, header }));
    const { connection, onNews } = connect({ patchEvent });
    const kept = await eventTransport(connection).send(
      { row: event, fields: { milestone: 'detected' }, key: 'k' },
      { signal },
    );
    expect(patchEvent).toHaveBeenCalledWith(
      'PM-2025-02-09',
      ID,
      2,
      { milestone: 'detected' },
      { signal },
    );
    expect(kept).toEqual(event);
    expect(onNews).toHaveBeenCalledWith({ seq: 6, header });
  });

  it('delete a row and bring it back, and pass on the news', async () => {
    const deleteEvent = jest.fn(async () => ({ ...event, version: 3, seq: 7 }));
    const restoreEvent = jest.fn(async () => ({
      ...event,
      version: 4,
      seq: 8,
    }));
    const { connection, onNews } = connect({ deleteEvent, restoreEvent });
    const transport = eventTransport(connection);
    const deleted = await transport.remove(event, { signal });
    expect(deleteEvent).toHaveBeenCalledWith('PM-2025-02-09', ID, 2, {
      signal,
    });
    expect(deleted.version).toBe(3);
    expect(await transport.restore(deleted, 'key-2', { signal })).toEqual({
      ...event,
      version: 4,
    });
    expect(restoreEvent).toHaveBeenCalledWith('PM-2025-02-09', ID, 3, {
      signal,
      idempotencyKey: 'key-2',
    });
    expect(onNews).toHaveBeenCalledWith({ seq: 8, header: undefined });
  });

  it('make the post-mortem with its header, and tell of it first', async () => {
    const made = {
      ...header,
      sections: [section],
      timeline: [],
      factors: [],
      actionItems: [],
      may: { edit: true },
    } as unknown as Postmortem;
    const create = jest.fn(async () => made);
    const onMade = jest.fn();
    const { connection } = connect({ create });
    const kept = await headerTransport(connection, onMade).send(
      { row: { ...header, version: 0 }, fields: { title: 'Pool' }, key: 'k' },
      { signal },
    );
    expect(create).toHaveBeenCalledWith(
      { title: 'Pool' },
      { signal, idempotencyKey: 'k' },
    );
    expect(onMade).toHaveBeenCalledWith(made);
    expect(kept).toEqual(header);
  });
});
