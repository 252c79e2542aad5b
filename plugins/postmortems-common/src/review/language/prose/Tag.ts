/*
 * What a word may be. A word can be several things; the rules decide by its neighbours. Constants of a module, and not
 * of an object, so that a bundle holds numbers; the ones that are asked for most are the shortest.
 */

export const Adverb = 1 << 0;
/** A verb in a form that tells of something done; also what ends in -ed. */
export const Verb = 1 << 1;
export const Negation = 1 << 2;
export const Gerund = 1 << 3;
export const Auxiliary = 1 << 4;
export const Punctuation = 1 << 5;
export const Determiner = 1 << 6;
export const Preposition = 1 << 7;
export const Pronoun = 1 << 8;
/** The word for one human being in a role. */
export const Person = 1 << 9;
/** The 's of a possessive, and words such as his and our. */
export const Possessive = 1 << 10;
export const Conjunction = 1 << 11;
/** Opens a clause of its own: because, when, if. */
export const Subordinator = 1 << 12;
/** Code, an address, a quotation: something that is there and is not read. */
export const Opaque = 1 << 13;
export const Capitalized = 1 << 14;
export const Team = 1 << 15;
export const System = 1 << 16;
/** who, which, that */
export const Relative = 1 << 17;
/** A word for people or for software: operator, manager, agent. */
export const PersonOrSystem = 1 << 18;
export const Time = 1 << 19;
/** may, might, can, could, would: what follows is not told as a fact. */
export const Possibility = 1 << 20;
export const Number = 1 << 21;
/** Given by the caller as the name of a person or a team. */
export const Known = 1 << 22;
/** Capitals or digits within: CoreDNS, S3, HTTP. */
export const Coined = 1 << 23;
export const Handle = 1 << 24;
export const GivenName = 1 << 25;
/** People outside of the work: users, customers, attackers. What happens to them is impact. */
export const Client = 1 << 26;
/** A small word of another language. */
export const Foreign = 1 << 27;
/** By its ending somebody or something that does something: integrator, loader. */
export const Doer = 1 << 28;
