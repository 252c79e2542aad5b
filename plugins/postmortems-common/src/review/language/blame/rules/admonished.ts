import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';

const DUTY = "will/'ll/should/must/need/needs/has/have/ought/shall";

const BETTER =
  'rigorous/conscious/mindful/thorough/cautious/deliberate/careful/attentive/vigilant/diligent/disciplined/accountable/sloppy';

const MEASURES =
  'reminded/retrained/spoken/counselled/reprimanded/disciplined/fired/punished/warned';

/** A call for better people: has to be more careful, must pay attention, should be disciplined. */
export const admonished = idiom(
  {
    id: 'admonished',
    reason: 'It asks for better people, and the same people will do the work.',
    question:
      'What change to the work would help without anyone trying harder?',
  },
  {
    ...HUMAN_BLAME,
    isTimeless: true,
    says: `${DUTY} (to) (really) be (a) (bit/lot/much/far) more/less aware/proactive/responsible
${DUTY} (to) (really) be (a) (bit/lot/much/far) (more/less) ${BETTER}
${DUTY} (to) pay … attention
${DUTY} (to) (show/have) more (self) discipline/care
${DUTY} (to) be held (to) accountable/responsible/account
${DUTY} (to) be (formally) ${MEASURES}/replaced/removed/taught/trained`,
  },
  {
    ...HUMAN_BLAME,
    isOfOthers: true,
    says: `WAS/been (since) ${MEASURES}/suspended/sacked/dismissed to/about/for/./!/,
has/have (since) been spoken to`,
  },
  {
    ...BLAME,
    isOfOthers: true,
    says: `shouldn't be allowed/trusted/given
should know that/how/by
BE held accountable/responsible/liable`,
  },
);
