import { Category, Certainty, CategorySource, TEXT_LIMITS } from '../../model';
import { fitLine } from '../text/fit';
import {
  Inline,
  inlineTokens,
  plainTextOf,
  splitNote,
} from '../text/plainText';
import { readCategory } from './categoryPrefix';
import { NUMBERED, readFactorNumbers } from './numbers';

/** One factor as its line tells it. */
export interface FactorLine {
  statement: string;
  category: string | null;
  categorySource: CategorySource;
  certainty: Certainty;
  number?: number;
  /** The number of the factor that it explains. */
  explains?: number;
  /** What a person should look at. */
  complaints: string[];
}

export function readFactorLine(
  content: string,
  categories: Category[],
): FactorLine {
  const line: FactorLine = {
    statement: '',
    category: null,
    categorySource: 'person',
    certainty: 'confirmed',
    complaints: [],
  };
  const { tokens, note } = splitNote(inlineTokens(content));
  const unnumbered = takeNumber(tokens, line);
  const rest = takeCategory(unnumbered, line, categories);
  const unread = note ? readNotes(note, line) : '';
  const { line: statement, cut } = fitLine(
    `${plainTextOf(rest)} ${unread}`,
    TEXT_LIMITS.statement,
  );
  if (cut) line.complaints.push('cut: too long');
  return { ...line, statement };
}

function takeNumber(tokens: Inline[], line: FactorLine): Inline[] {
  const [first, ...rest] = tokens;
  const found = first?.type === 'text' && NUMBERED.exec(first.content);
  if (!found) return tokens;
  line.number = Number(found[1]);
  const content = first.content.slice(found[0].length);
  return content ? [{ type: 'text', content }, ...rest] : rest;
}

function takeCategory(
  tokens: Inline[],
  line: FactorLine,
  categories: Category[],
): Inline[] {
  const [open, words, close, after] = tokens;
  const isPrefix =
    open?.type === 'strong_open' &&
    close?.type === 'strong_close' &&
    (words.content.endsWith(':') || after?.content.startsWith(':'));
  if (!isPrefix) return tokens;
  const name = words.content.replace(/:$/, '').trim();
  const category = readCategory(name, words.type === 'code_inline', categories);
  if (!category) {
    line.complaints.push(`"${name}" is not a category here`);
    return tokens;
  }
  line.category = category;
  return after
    ? [
        { type: after.type, content: after.content.replace(/^:/, '') },
        ...tokens.slice(4),
      ]
    : [];
}

/** @returns the remarks that were not understood, in parentheses; empty when all were */
function readNotes(note: string, line: FactorLine): string {
  const unread: string[] = [];
  for (const part of note.split('; ')) {
    const [explained] = part.startsWith('explains ')
      ? readFactorNumbers(part.slice('explains '.length)) ?? []
      : [];
    if (explained !== undefined) line.explains = explained;
    else if (part === 'hypothesis') line.certainty = 'hypothesis';
    else if (part === 'category suggested') line.categorySource = 'suggested';
    else unread.push(part);
  }
  return unread.length ? `(${unread.join('; ')})` : '';
}
