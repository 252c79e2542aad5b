import { rulesInText } from '../../testing/rulesIn';

describe('the rule if-had', () => {
  it.each([
    'If the reviewer had looked at the query plan, we would have seen it.',
    'Had the deployer checked the diff, the typo would have been caught.',
    'If only Marta had read the runbook.',
    'This would not have happened if we had read the docs.',
    "If we had looked at the graph, we'd have known.",
    'If the team had followed the process, this would have been a non-event.',
    'Had we tested the restore, we would have noticed.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('if-had');
  });

  it.each([
    'The reviewer had no way of seeing the generated config.',
    'The node had not been drained.',
    'The engineer had not been told of the freeze.',
    'The DNS provider had an outage.',
    'We never had this alert before.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
