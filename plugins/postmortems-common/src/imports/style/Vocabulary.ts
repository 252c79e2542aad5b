import type { ActionType } from '../../model';
import { readPlain } from '../../report/text/plainText';
import type { FieldName, HouseStyle, PartName } from './HouseStyle';

/** What a heading announces. */
export type Meaning =
  | { kind: 'part'; part: PartName }
  | { kind: 'section'; key: string }
  | { kind: 'field'; field: FieldName };

/** A heading that has more words than this is a sentence about something, not the name of a part. */
const MOST_WORDS = 14;

/** Answers what a word or a heading means in a house. */
export class Vocabulary {
  readonly style: HouseStyle;
  readonly #headings = new Map<string, Meaning>();
  readonly #fields = new Map<string, FieldName>();
  readonly #lookups = new WeakMap<object, Map<string, string>>();

  constructor(style: HouseStyle) {
    this.style = style;
    for (const [part, names] of entries(style.parts)) {
      for (const name of names) {
        this.#headings.set(name, { kind: 'part', part });
      }
    }
    for (const [key, names] of entries(style.sections)) {
      for (const name of names) {
        if (this.#headings.has(name)) continue;
        this.#headings.set(name, { kind: 'section', key });
      }
    }
    for (const [field, names] of entries(style.fields)) {
      for (const name of names) this.#fields.set(name, field);
    }
  }

  /** What a heading or a label in its stead announces, by the longest of its first words that is known. */
  heading(content: string): Meaning | undefined {
    const all = bare(content).split(' ');
    return this.#meaningOf(all) ?? this.#meaningOf(withoutKind(all));
  }

  #meaningOf(words: string[]): Meaning | undefined {
    if (!words.length || words.length > MOST_WORDS) return undefined;
    for (let count = words.length; count > 0; count--) {
      const known = this.#headings.get(words.slice(0, count).join(' '));
      if (known && mayFollow(words[count])) return known;
    }
    const field = this.#fields.get(words.join(' '));
    return field && { kind: 'field', field };
  }

  field(label: string): FieldName | undefined {
    return this.#fields.get(bare(label));
  }

  /** What a group of action items is for, by its heading. */
  actionType(content: string): ActionType | undefined {
    return this.oneOf(this.style.actionTypes, content);
  }

  /** The name whose words a text is; undefined when it is none of them. */
  oneOf<Name extends string>(
    names: Record<Name, string[]>,
    text: string,
  ): Name | undefined {
    let lookup = this.#lookups.get(names);
    if (!lookup) {
      lookup = new Map(
        entries(names).flatMap(([name, words]) =>
          words.map((word): [string, string] => [word, name]),
        ),
      );
      this.#lookups.set(names, lookup);
    }
    return lookup.get(bare(text)) as Name | undefined;
  }

  /** The name that one of the first words of a text says. */
  beginsWith<Name extends string>(
    names: Record<Name, string[]>,
    text: string,
  ): Name | undefined {
    const words = bare(text.slice(0, 200)).split(' ');
    for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
      const name = this.oneOf(names, words.slice(0, count).join(' '));
      if (name) return name;
    }
    return undefined;
  }
}

/** Of "short-term improvements" and "our action plan", what follows says what they are. */
const KINDS =
  /^(?:our|the|all|further|future|proposed|planned|additional|immediate|short|medium|mid|long|term|longer|shorter|near|other|detailed|brief|initial|preliminary|full|incident)$/;

function withoutKind(words: string[]): string[] {
  const first = words.findIndex(word => !KINDS.test(word));
  return first > 0 ? words.slice(first) : [];
}

/** Words after which a heading is still about what its first words say. */
function mayFollow(word: string | undefined): boolean {
  return (
    word === undefined ||
    /^(?:of|on|for|and|in|utc|gmt|all|times?|analysis|from|to|by|est|the|s|\d.*)$/.test(
      word,
    )
  );
}

/** A text in lower case, without markup, remarks in parentheses, numbering and punctuation. */
export function bare(content: string): string {
  return readPlain(content)
    .replace(/\([^()]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?\d{1,2} (?=\p{L})/u, '')
    .trim();
}

function entries<Name extends string, Value>(
  record: Record<Name, Value>,
): [Name, Value][] {
  return Object.entries(record) as [Name, Value][];
}
