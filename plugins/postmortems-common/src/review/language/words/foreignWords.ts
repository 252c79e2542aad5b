import type { Lexicon } from '../prose/Lexicon';
import * as Tag from '../prose/Tag';

/**
 * Small words of German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages, Polish, Turkish and
 * Indonesian, without those that English has too.
 */
export function addForeignWords(lexicon: Lexicon): Lexicon {
  return lexicon.add(
    `der das dem und ist nicht ein eine einen einem mit von zum zur wurde haben sich auch dass durch nach bei wir ich sie es
  oder wenn aber noch kein keine le les des une et dans pour avec pas nous vous ils elle qui que ce cette du au sont été était
  mais ou donc el los las una del por para como pero fue está este esta se lo su sus muy il gli della che non sono stato questo
  nel alla uma da em na ao pela não foi são seu het een van niet zijn werd werden ook naar voor maar wij deze dit och att det som
  på är av till inte har vi kan ikke og til af nie się że przez był oraz ve bir bu için ile olarak değil yang dengan untuk tidak
  ini itu je ne la un en`,
    Tag.Foreign,
  );
}
