import type { ImportedPostmortem } from 'backstage-plugin-postmortems-common/imports';
import MarkdownIt, { Token } from 'markdown-it';
import { bareWords } from './byHand';

const parser = new MarkdownIt({ html: true });

/** The words of a heading without its remarks. */
function wordsOfHeading(heading: string): string[] {
  return heading.replace(/\([^()]*\)/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The texts that a reader sees in Markdown, each as it stands in its paragraph, cell or line of code. */
export function textsOf(markdown: string): string[] {
  return parser.parse(markdown, {}).flatMap((token, place, all) => {
    if (token.type === 'inline') {
      const text = visible(token.children ?? []);
      // The title of a column is no sentence either.
      if (all[place - 1].type === 'th_open') return [];
      // A heading of a few words names a part; it is no sentence.
      const isHeading = all[place - 1].type === 'heading_open';
      if (
        isHeading &&
        !/[.!?]$/.test(text) &&
        wordsOfHeading(text).length < 5
      ) {
        return [];
      }
      return text.split('\n');
    }
    const isText = ['fence', 'code_block', 'html_block'].includes(token.type);
    return isText ? token.content.split('\n') : [];
  });
}

function visible(tokens: Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'softbreak') return ' ';
      if (type === 'hardbreak' || /^<br/i.test(content)) return '\n';
      return ['text', 'text_special', 'code_inline', 'image'].includes(type)
        ? content
        : '';
    })
    .join('');
}

/** After a full stop, and after a label at the start: "Impact: …" tells its own part. */
const SENTENCE_END = /(?<=[.!?])\s+|(?<=^[^.:]{1,40}:)\s+/;

/** The sentences of a text, in letters and digits; those of fewer than three words say nothing. */
export function sentencesOf(markdown: string): string[] {
  return textsOf(markdown)
    .flatMap(text => text.replace(/^\[[ xX]\]\s/, '').split(SENTENCE_END))
    .filter(text => text.split(/\s+/).length >= 3 && !text.endsWith(':'))
    .map(bareWords)
    .filter(text => text.length > 8);
}

/** All that an import says, in letters and digits: the sections, and each row as one text. */
export function saidBy({ document }: ImportedPostmortem): string {
  const { header, sections, timeline, factors, actionItems } = document;
  return [
    header.title,
    header.statedDuration ?? '',
    header.authors.map(author => author.split('/')[1]).join(''),
    ...Object.values(header.milestoneOrigins).map(origin => origin?.text ?? ''),
    ...sections.flatMap(({ title, body }) => [title, ...textsOf(body)]),
    ...timeline.map(({ timeOrigin, description, source, actor }) =>
      [timeOrigin?.text, timeOrigin?.zone, source, actor, description].join(
        ' ',
      ),
    ),
    // Entries of key times have the time behind the words.
    ...timeline.map(({ timeOrigin, description }) =>
      [description, timeOrigin?.text, timeOrigin?.zone].join(' '),
    ),
    ...timeline.map(({ timeOrigin, description }) =>
      [timeOrigin?.text, description].join(' '),
    ),
    ...factors.map(({ statement }) => statement),
    ...actionItems.map(({ title, owner, dueOn }) =>
      [title, owner?.split('/')[1], dueOn].join(' '),
    ),
  ]
    .map(bareWords)
    .join('\n');
}
