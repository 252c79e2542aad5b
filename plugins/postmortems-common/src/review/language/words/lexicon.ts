import { Lexicon } from '../prose/Lexicon';
import { Tag } from '../prose/Token';
import { addForeignWords } from './foreignWords';
import { addFunctionWords } from './functionWords';
import { GIVEN_NAMES } from './givenNames';
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
  return lexicon.add(GIVEN_NAMES, Tag.GivenName);
}

let known: Lexicon | undefined;

/** The words of English that the checkers know. Made when it is first needed. */
export function englishWords(): Lexicon {
  known ??= englishLexicon();
  return known;
}
