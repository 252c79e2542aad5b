import type { Lexicon } from '../prose/Lexicon';
import * as Tag from '../prose/Tag';

/**
 * Small words of German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages, Polish, Turkish and
 * Indonesian, without those that English has too.
 */
export function addForeignWords(lexicon: Lexicon): Lexicon {
  return lexicon.add(
    `der das dem und ist nicht ein eine einen einem einer auf mit von zum zur wurde wurden haben sich auch dass
  durch nach bei wir ich sie es oder wenn aber noch nur kein keine vergessen le les des une et dans pour avec
  pas nous vous ils elle qui que ce cette ces aux du au sont été était ont mais ou donc leur el los las una
  unos del por para como pero fue ser está este esta estos se lo su sus muy ya il gli della delle dei che non
  sono stato stata anche questo nel alla uma da em na ao pela pelo não foi são seu sua het een van niet zijn
  werd werden ook naar voor maar wij hij zij deze dit omdat och att det som på är av till inte har ett jag vi
  kan ikke og til af nie się że przez był była oraz ve bir bu için ile olarak değil yang dengan untuk tidak
  ini itu je ne la un en`,
    Tag.Foreign,
  );
}
