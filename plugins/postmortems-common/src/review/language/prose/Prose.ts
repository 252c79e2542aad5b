import { Language, voteOf } from './languageOf';
import type { Lexicon } from './Lexicon';
import { paragraphsOf } from './paragraphs';
import { SentenceReader } from './SentenceReader';
import type { Token } from './Token';

/** From one place of the text to before another, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** In which language a text is. */
export interface Prose {
  language: Language;
  /** Paragraphs in another language. */
  leftAlone: Span[];
}

/**
 * Reads what there is to read in a Markdown text, and shows its English sentences one after the other, so that none has
 * to be kept.
 */
export function readProse(
  text: string,
  lexicon: Lexicon,
  visit: (sentence: Token[]) => void,
): Prose {
  const leftAlone: Span[] = [];
  const reader = new SentenceReader(text, lexicon);
  let read = 0;
  let notRead = 0;
  for (const paragraph of paragraphsOf(text)) {
    const sentences = reader.read(paragraph);
    const { language, words } = voteOf(sentences);
    if (language === 'en') {
      sentences.forEach(visit);
      read += words;
    } else {
      const [, end] = paragraph[paragraph.length - 1];
      leftAlone.push({ start: paragraph[0][0], end });
      notRead += words;
    }
  }
  return { language: notRead > read ? 'other' : 'en', leftAlone };
}
