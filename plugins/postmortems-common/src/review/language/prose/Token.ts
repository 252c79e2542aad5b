/** What a word may be. A word can be several things; the rules decide by its neighbours. */
export const Tag = {
  Determiner: 1 << 0,
  Preposition: 1 << 1,
  Auxiliary: 1 << 2,
  Negation: 1 << 3,
  Adverb: 1 << 4,
  Conjunction: 1 << 5,
  /** Opens a clause of its own: because, when, if. */
  Subordinator: 1 << 6,
  /** who, which, that */
  Relative: 1 << 7,
  Pronoun: 1 << 8,
  /** A verb in a form that tells of something done; also what ends in -ed. */
  Verb: 1 << 9,
  Gerund: 1 << 10,
  /** The word for one human being in a role. */
  Person: 1 << 11,
  Team: 1 << 12,
  /** People outside of the work: users, customers, attackers. What happens to them is impact. */
  Client: 1 << 13,
  /** A word for people or for software: operator, manager, agent. */
  PersonOrSystem: 1 << 14,
  System: 1 << 15,
  Time: 1 << 16,
  GivenName: 1 << 17,
  /** Code, an address, a quotation: something that is there and is not read. */
  Opaque: 1 << 18,
  Punctuation: 1 << 19,
  /** The 's of a possessive, and words such as his and our. */
  Possessive: 1 << 20,
  Number: 1 << 21,
  Handle: 1 << 22,
  Capitalized: 1 << 23,
  /** Capitals or digits within: CoreDNS, S3, HTTP. */
  Coined: 1 << 24,
  /** Given by the caller as the name of a person or a team. */
  Known: 1 << 25,
  /** may, might, can, could, would: what follows is not told as a fact. */
  Possibility: 1 << 26,
  /** A small word of another language. */
  Foreign: 1 << 27,
} as const;

/** A word, a mark, or a stretch that is not read, with its place in the Markdown in UTF-16 units. */
export interface Token {
  start: number;
  end: number;
  /** In lower case, with a straight apostrophe; the mark itself; empty for what is not read. */
  word: string;
  tags: number;
}
