const DEFINITION = /^ {0,3}\[([^[\]\n]+)\]:[ \t]*\S.*$/gm;
const REFERENCE = /\[([^[\]]+)\]/g;

/** Longer ones are not repeated, as their number is not bounded. */
const MOST_CHARACTERS = 500;

/** Case and white space do not tell one label from another. */
function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What a text defines by a label: addresses of links and images, footnotes. */
export class Definitions {
  private readonly byLabel = new Map<string, string>();

  constructor(text: string) {
    if (!text.includes(']:')) return;
    for (const [definition, label] of text.matchAll(DEFINITION)) {
      const name = normaliseLabel(label);
      // The first one holds.
      if (definition.length <= MOST_CHARACTERS && !this.byLabel.has(name)) {
        this.byLabel.set(name, definition);
      }
    }
  }

  /** A part of the text, and below it what it refers to. */
  addTo(part: string): string {
    if (this.byLabel.size === 0) return part;
    const needed = new Set<string>();
    for (const [, label] of part.matchAll(REFERENCE)) {
      const definition = this.byLabel.get(normaliseLabel(label));
      if (definition && !part.includes(definition)) needed.add(definition);
    }
    return needed.size ? [part.trimEnd(), '', ...needed].join('\n') : part;
  }
}
