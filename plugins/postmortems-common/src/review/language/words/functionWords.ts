import type { Lexicon } from '../prose/Lexicon';
import * as Tag from '../prose/Tag';

/** The closed classes: the words that hold a sentence together. */
export function addFunctionWords(lexicon: Lexicon): Lexicon {
  return lexicon
    .add(
      'the a an this these those each every another any all both some no other such which',
      Tag.Determiner,
    )
    .add('my our your his her its their whose', Tag.Determiner | Tag.Possessive)
    .add("'s", Tag.Possessive)
    .add(
      `of in on at by for from with without within to into onto upon over under between among against during
  through throughout across behind beside besides beyond near off out up down about around above below toward
  towards via per despite except like unlike instead regarding concerning after before since until due`,
      Tag.Preposition,
    )
    .add(
      `is are was were be been being am do does did has have had having will shall should ought must need needs
  needed 've 'd 're 'll 'm get gets got getting`,
      Tag.Auxiliary,
    )
    .add('may might can could would', Tag.Auxiliary | Tag.Possibility)
    .add(
      `isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't shouldn't mustn't needn't`,
      Tag.Auxiliary | Tag.Negation,
    )
    .add(
      "can't cannot couldn't wouldn't mightn't",
      Tag.Auxiliary | Tag.Negation | Tag.Possibility,
    )
    .add('not never neither nor hardly', Tag.Negation | Tag.Adverb)
    .add(
      `also just only even still already again then there here now once often always sometimes usually soon later
  earlier perhaps maybe however therefore thus hence instead too very quite rather so almost simply ever yet
  unfortunately apparently obviously clearly somehow together twice further furthermore moreover meanwhile
  first ultimately eventually possibly potentially double well ago afterwards`,
      Tag.Adverb,
    )
    .add('and but or nor plus then &', Tag.Conjunction)
    .add(
      `because if when whenever while as since although though unless until whether before after where wherever
  whereas once so why how what than lest`,
      Tag.Subordinator,
    )
    .add('who whom which that', Tag.Relative)
    .add(
      `i you he she it we they me him us them this that who whoever someone somebody anyone anybody everyone everybody
  nobody none one something anything nothing everything these those himself herself themselves`,
      Tag.Pronoun,
    )
    .add(
      `monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december today yesterday tomorrow tonight morning afternoon evening night noon
  midnight week month year day hour minute weekend weeks months years days hours minutes seconds utc gmt pm`,
      Tag.Time,
    );
}
