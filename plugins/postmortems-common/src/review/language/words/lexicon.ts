import { Lexicon } from '../prose/Lexicon';
import * as Tag from '../prose/Tag';
import { addForeignWords } from './foreignWords';
import { addFunctionWords } from './functionWords';
import { givenNames } from './givenNames';
import { addPeople } from './people';
import { addSystems } from './systems';
import { addVerbs } from './verbs';

function englishLexicon(): Lexicon {
  const lexicon = new Lexicon();
  addForeignWords(lexicon);
  addFunctionWords(lexicon);
  addVerbs(lexicon);
  addPeople(lexicon);
  addSystems(lexicon);
  return lexicon.add(givenNames(), Tag.GivenName);
}

let known: Lexicon | undefined;

/** The words of English that the checkers know. Made when it is first needed. */
export function englishWords(): Lexicon {
  known ??= englishLexicon();
  return known;
}
