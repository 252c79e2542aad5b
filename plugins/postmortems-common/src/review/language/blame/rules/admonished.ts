import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';

export const DUTY = "will/'ll/should/must/need+/has/have/ought/shall";

const BE_MUCH = `${DUTY} (to) (really) be (a) (bit/lot/much/far)`;

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
    says: `${BE_MUCH} more/less aware/proactive/responsible
${BE_MUCH} (more/less) ${BETTER}
${DUTY} (to) pay … attention
${DUTY} (to) (show/have) more (self) discipline/care
${DUTY} (to) be held (to) accountable/responsible/account
${DUTY} (to) be (formally) ${MEASURES}/replaced/removed/taught/trained`,
  },
  {
    ...HUMAN_BLAME,
    isOfOthers: true,
    says: `WAS/been (since) ${MEASURES}/suspended/sacked/dismissed to/about/for/./!/,`,
  },
  {
    ...BLAME,
    isOfOthers: true,
    says: `should know that/how/by
BE held accountable/responsible/liable`,
  },
);
