import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { actionItemsMessages } from './actionItems/messages';
import { browseMessages } from './browse/messages';
import { editorMessages } from './editor/messages';
import { entityMessages } from './entity/messages';
import { exposureMessages } from './exposure/messages';
import { factorsMessages } from './factors/messages';
import { homeMessages } from './home/messages';
import { importsMessages } from './imports/messages';
import { insightsMessages } from './insights/messages';
import { patternsMessages } from './patterns/messages';
import { reportMessages } from './report/messages';
import { uiMessages } from './ui/messages';
import { weeklyReviewMessages } from './weeklyReview/messages';
import { whileWritingMessages } from './whileWriting/messages';

/** Every string a person meets; each room keeps its own. */
const messages = {
  actionItems: actionItemsMessages,
  browse: browseMessages,
  editor: editorMessages,
  entity: entityMessages,
  exposure: exposureMessages,
  factors: factorsMessages,
  home: homeMessages,
  imports: importsMessages,
  insights: insightsMessages,
  patterns: patternsMessages,
  report: reportMessages,
  ui: uiMessages,
  weeklyReview: weeklyReviewMessages,
  whileWriting: whileWritingMessages,
};

/** The messages, as a portal may translate them. */
export const postmortemsTranslationRef = createTranslationRef({
  id: 'postmortems',
  messages,
});

/** Each message by its path, `ui.days_one`. */
type Flat<Tree, Path extends string = ''> = {
  [K in keyof Tree & string]: Tree[K] extends string
    ? { key: `${Path}${K}`; text: Tree[K] }
    : Flat<Tree[K], `${Path}${K}.`>;
}[keyof Tree & string];
type Message = Flat<typeof messages>;

/** The names of the values in a text: `count` and `what` of `{{count}} of {{what}}`. */
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
/** A key without the form that the count chooses: `ui.days` of `ui.days_one`. */
type WithoutForm<K> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

/** What each message has to be given. */
type Values = {
  [M in Message as WithoutForm<M['key']>]:
    | NamesIn<M['text']>
    | (M['key'] extends WithoutForm<M['key']> ? never : 'count');
};

/** The key of a message: `ui.severity.none`. */
export type MessageKey = keyof Values;

type Given<K extends MessageKey, Value> = [Values[K]] extends [never]
  ? []
  : [Record<Values[K], Value>];

/** Says a message in the reader's language, with the values that it names: texts, or elements among it. */
export interface Translate {
  <K extends MessageKey>(key: K, ...given: Given<K, string | number>): string;
  <K extends MessageKey>(key: K, ...given: Given<K, ReactNode>): ReactNode;
}

/** Our messages in the reader's language. */
export function useMessages(): { t: Translate } {
  // The portal's own type of it says the same, and takes a minute to be checked wherever it is called.
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return { t: t as unknown as Translate };
}
