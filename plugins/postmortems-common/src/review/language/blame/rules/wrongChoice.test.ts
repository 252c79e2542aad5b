import { rulesInText } from '../../testing/rulesIn';

describe('the rule wrong-choice', () => {
  it.each([
    'The wrong flag was flipped by Sven.',
    'The balancer was left in a broken state by the contractor.',
    'Someone pushed a broken config without review.',
    'She ran the command on the wrong cluster.',
    'The technician pulled the wrong cable.',
    'The support agent gave the customer wrong instructions.',
    'The nurse administered the wrong dose.',
    'The network team made an unannounced change.',
    'Support gave wrong information to customers.',
    'The hosting company pulled the plug on the wrong rack.',
    'Someone on the data team ran an untested query on production.',
    'One of our engineers pushed a bad config.',
    'One of the engineers pushed a bad configuration to all edge nodes.',
    'Someone ran rm -rf on the wrong host.',
    'A colleague deleted the wrong volume by mistake.',
    'The engineer, tired and distracted, deleted the wrong branch.',
    'The integrator typed the wrong address.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('wrong-choice');
  });

  it.each([
    'Redis dropped the wrong key.',
    'The importer skipped the broken rows.',
    'The wrong shard was chosen by the router.',
    'The proxy used the wrong upstream.',
    'The wrong replica was promoted by the orchestrator.',
    'The wrong alert was fixed by Anna.',
    'The broken node was replaced by the technician.',
    'The printer took the wrong tray.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
