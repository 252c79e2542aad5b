import { rulesInText } from '../../testing/rulesIn';

describe('the rule botched', () => {
  it.each([
    'We handled the communication badly.',
    'The support team handled this badly.',
    'The operator typed the command incorrectly.',
    'The release manager rushed the rollout and broke search.',
    'The admin misconfigured the proxy.',
    'The on-call engineer misread the dashboard and failed over the wrong region.',
    'The vendor messed up the firmware.',
    'AWS screwed up again.',
    'The vendor lied about the fix.',
    'The network guys messed up the BGP config.',
    'The junior engineer panicked and rebooted the wrong host.',
    'Laura misjudged the load.',
    'The SRE wasted an hour looking at the wrong dashboard.',
    'The on-call slept through the page.',
    'The reviewers rubber-stamped the pull request.',
    'We cut corners on testing.',
    'We underestimated the load.',
    'We messed up.',
    'He misread the instructions.',
    'We rushed this release because we wanted to hit the deadline.',
    'The responder wasted twenty minutes on a red herring.',
    "The customer's admin misconfigured the SSO.",
    'The reviewers just rubber-stamped it.',
    'The reviewer waved it through.',
    'The reviewer clicked approve after four seconds.',
    'The carrier denied all responsibility.',
    'The dispatcher misheard the address.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('botched');
  });

  it.each([
    'The load balancer was misconfigured.',
    'Recovery took too long because the backup was in another region.',
    'It took the team 40 minutes to find the cause.',
    'Tom took the backup and brought the server down for maintenance.',
    'We took the node down to replace the disk.',
    'The reviewer approved the change at 10:05.',
    'The gateway denied all requests.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
