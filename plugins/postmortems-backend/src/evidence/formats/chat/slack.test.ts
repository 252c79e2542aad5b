import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { spoiled, unsoundIn } from '../../../__testUtils__/spoiled';
import { slack } from './slack';

// 2025-02-09 10:30:00 UTC.
const SECONDS = 1739097000;
const TIME = Date.UTC(2025, 1, 9, 10, 30);
const message = (text: string, more: object = {}) => ({
  type: 'message',
  user: 'U1',
  text,
  ts: `${SECONDS}.000200`,
  ...more,
});

/** Act, message and actor of what a document tells. */
function acts(document: unknown) {
  return readDocument(slack, document).told.map(told =>
    told.kind === 'act' ? [told.act, told.message, told.actor] : told,
  );
}

describe('slack', () => {
  it('reads the messages of a day', () => {
    const document = [message('Errors in &lt;checkout&gt;\nsince ten')];
    expect(slack.recognises(document)).toBe(true);
    const { told, places } = readDocument(slack, document);
    expect(told).toEqual([
      {
        kind: 'act',
        act: 'message',
        time: TIME,
        message: 'Errors in <checkout> since ten',
        actor: 'U1',
      },
    ]);
    expect(places[0].path).toBe('[0]');
  });

  it('reads what the API answers', () => {
    const document = {
      ok: true,
      messages: [message('Hello')],
      has_more: false,
    };
    expect(slack.recognises(document)).toBe(true);
    expect(readDocument(slack, document).places[0].path).toBe('messages[0]');
  });

  it('keeps decisions apart: by their words, or because they are pinned', () => {
    expect(
      acts([
        message('Rolling back'),
        message('The graph', { pinned_to: ['C1'] }),
        message('Nice', { reactions: [{ name: 'white_check_mark' }] }),
      ]).map(([act]: any) => act),
    ).toEqual(['decision', 'decision', 'message']);
  });

  it('takes no decision from a bot', () => {
    const bot = { subtype: 'bot_message', username: 'alerts', user: undefined };
    expect(acts([message('Resolved: QueueStuck', bot)])).toEqual([
      ['message', 'Resolved: QueueStuck', 'alerts'],
    ]);
  });

  it('names people as they are named elsewhere in the same messages', () => {
    const ada = { user_profile: { display_name: '', real_name: 'Ada L.' } };
    const bo = { user: 'U2', user_profile: { display_name: 'bo' } };
    expect(
      acts([
        message('<@U2> can you look?'),
        message('Yes', bo),
        message('Thanks', ada),
      ]),
    ).toEqual([
      ['message', '@bo can you look?', 'Ada L.'],
      ['message', 'Yes', 'bo'],
      ['message', 'Thanks', 'Ada L.'],
    ]);
  });

  it('hears nothing in comings and goings', () => {
    const document = [
      message('<@U1> has joined', { subtype: 'channel_join' }),
      message('<@U1> has left', { subtype: 'channel_leave' }),
    ];
    expect(slack.recognises(document)).toBe(true);
    const { told, unread } = readDocument(slack, document);
    expect([told, unread]).toEqual([[], []]);
  });

  it('reads what is attached to a message without words', () => {
    const attachments = [
      { pretext: 'New commit', text: '<https://x.example|a1b2>: wait longer' },
      { fallback: 'Only this' },
    ];
    expect(
      acts([
        message('', { attachments }),
        message('', { files: [{ title: 'graph.png' }] }),
      ]).map(([, text]: any) => text),
    ).toEqual(['New commit a1b2: wait longer; Only this', 'File: graph.png']);
  });

  it('reads a thread once, whether its replies stand in it, beside it or in both places', () => {
    const reply = message('Second', {
      thread_ts: `${SECONDS}.000200`,
      ts: `${SECONDS + 60}.000300`,
    });
    const pointer = { user: 'U1', ts: reply.ts };
    const both = [message('First', { replies: [pointer, reply] }), reply];
    const { told, unread, places } = readDocument(slack, both);
    expect(told.map(one => 'message' in one && one.message)).toEqual([
      'First',
      'Second',
    ]);
    expect(places[1].path).toBe('[0].replies[1]');
    expect(unread).toEqual([]);
  });

  it('says what it could not read', () => {
    const document = [
      message('Hello'),
      message(''),
      message('When?', { ts: 'soon' }),
      null,
    ];
    const { unread } = readDocument(slack, document);
    expect(unread.map(({ path }) => path)).toEqual(['[1]', '[2]', '[3]']);
  });

  it('cuts a wall of text', () => {
    const [[, text]] = acts([message('a '.repeat(100_000))]) as string[][];
    expect(text.length).toBeLessThanOrEqual(500);
  });

  it.each([
    [
      'channels',
      [{ id: 'C1', name: 'general', created: SECONDS, members: [] }],
    ],
    ['users', [{ id: 'U1', name: 'ada', profile: {} }]],
    ['webhooks of PagerDuty', { messages: [{ event: 'incident.trigger' }] }],
    ['annotations of Grafana', [{ time: 1739097000000, tags: [], text: 'x' }]],
    ['logs in JSON', [{ ts: SECONDS, msg: 'x', type: 'message' }]],
    ['nothing', []],
  ])('does not take %s for its own', (_, document) => {
    expect(slack.recognises(document)).toBe(false);
  });

  it('throws at no JSON, and tells nothing that no timeline could show', () => {
    const document = [
      message('<@U1> hello', { replies: [message('x')] }),
      message('', { attachments: [{ text: 'x' }], files: [{ name: 'y' }] }),
      message('z', { user_profile: { real_name: 'Ada' }, pinned_to: ['C1'] }),
    ];
    fc.assert(
      fc.property(spoiled(document), value => {
        expect(unsoundIn(slack, value)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
