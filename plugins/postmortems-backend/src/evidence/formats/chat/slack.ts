import type {
  DocumentFormat,
  ObservationSink,
} from 'backstage-plugin-postmortems-node';
import { excerpt, Json, listOf, objectOf, textOf } from '../json';
import { oneLine } from '../oneLine';
import { readsLikeDecision } from './slackDecisions';
import { plainText } from './slackText';
import { epochSeconds } from '../times';

/** Who comes and goes, and what is no more. */
const SILENT = new Set([
  'channel_join',
  'channel_leave',
  'group_join',
  'group_leave',
  'bot_add',
  'bot_remove',
  'tombstone',
]);
const TIMESTAMP = /^\d{9,10}\.\d{1,9}$/;
const LOOKED_AT = 5;

function isMessage(value: unknown): boolean {
  const message = objectOf(value);
  const written = textOf(message?.ts);
  return message?.type === 'message' && !!written && TIMESTAMP.test(written);
}

function messagesOf(document: unknown): { list: unknown[]; path: string } {
  return Array.isArray(document)
    ? { list: document, path: '' }
    : { list: listOf(objectOf(document)?.messages), path: 'messages' };
}

/** Messages of Slack: a day of an exported channel, or what `conversations.history` and `.replies` answer. */
export const slack: DocumentFormat = {
  id: 'slack',
  title: 'Slack messages',
  kind: 'document',

  recognises(document) {
    return messagesOf(document).list.slice(0, LOOKED_AT).some(isMessage);
  },

  read(document, sink) {
    const { list, path } = messagesOf(document);
    const names = namesIn(list);
    // A reply can stand in its thread and once more in the channel.
    const told = new Set<string>();
    list.forEach((value, i) => {
      const at = `${path}[${i}]`;
      readMessage(value, at, names, told, sink);
      listOf(objectOf(value)?.replies).forEach((reply, j) => {
        // Exports only point to replies that stand elsewhere in the list.
        if (objectOf(reply)?.type !== 'message') return;
        readMessage(reply, `${at}.replies[${j}]`, names, told, sink);
      });
    });
  },
};

function readMessage(
  value: unknown,
  path: string,
  names: Map<string, string>,
  told: Set<string>,
  sink: ObservationSink,
) {
  const message = objectOf(value);
  if (SILENT.has(textOf(message?.subtype) ?? '')) return;
  const place = { path, text: excerpt(value) };
  const written = textOf(message?.ts);
  const time = epochSeconds(written);
  const line = message && oneLine(plainText(wordsOf(message), names));
  if (!line || time === undefined) {
    sink.unread(place);
    return;
  }
  const key = `${written} ${line}`;
  if (told.has(key)) return;
  told.add(key);
  const isPinned = listOf(message.pinned_to).length > 0;
  // A bot that says `resolved` has decided nothing.
  const isDecision = isPinned || (!isBot(message) && readsLikeDecision(line));
  sink.observe(
    {
      kind: 'act',
      act: isDecision ? 'decision' : 'message',
      time,
      message: line,
      actor: authorOf(message, names),
      url: textOf(message.permalink),
    },
    place,
  );
}

function isBot(message: Json): boolean {
  return message.subtype === 'bot_message' || 'bot_id' in message;
}

/** The text; where there is none, that of what is attached, or the names of files. */
function wordsOf(message: Json): string {
  return (
    textOf(message.text) ??
    [
      ...listOf(message.attachments).map(attachmentWords),
      ...listOf(message.files).map(fileWords),
    ]
      .filter(Boolean)
      .join('; ')
  );
}

function attachmentWords(value: unknown): string | undefined {
  const { pretext, title, text, fallback } = objectOf(value) ?? {};
  const words = [pretext, title, text].filter(textOf).join(' ');
  return words || textOf(fallback);
}

function fileWords(value: unknown): string | undefined {
  const file = objectOf(value);
  const name = textOf(file?.title) ?? textOf(file?.name);
  return name && `File: ${name}`;
}

function authorOf(
  message: Json,
  names: Map<string, string>,
): string | undefined {
  const user = textOf(message.user);
  return (
    profileName(message) ??
    names.get(user ?? '') ??
    textOf(message.username) ??
    textOf(objectOf(message.bot_profile)?.name) ??
    user ??
    textOf(message.bot_id)
  );
}

function profileName(message: Json | undefined): string | undefined {
  const profile = objectOf(message?.user_profile);
  return textOf(profile?.display_name) ?? textOf(profile?.real_name);
}

/** Some messages carry the profile of who wrote them, others and mentions only the id. */
function namesIn(list: unknown[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const value of list) {
    const message = objectOf(value);
    const user = textOf(message?.user);
    const name = profileName(message);
    if (user && name) names.set(user, name);
  }
  return names;
}
