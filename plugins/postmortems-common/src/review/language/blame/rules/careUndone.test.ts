import { rulesInText } from '../../testing/rulesIn';

describe('the rule care-undone', () => {
  it.each([
    'Neither the author nor the reviewer ran the tests.',
    'The welder did not follow the rules.',
    'Nobody on the payments team bothered to read the changelog.',
    "The contractor who wrote the script didn't test it.",
    'The vendor never answered our tickets.',
    'We did not communicate the change to the support team.',
    "Tom clearly didn't understand how locking works.",
    'It was obvious that the disk would fill up, yet no one acted.',
    'The person deploying did not read the instructions.',
    'The team did not bother to write tests.',
    "The developers didn't think about time zones.",
    'No one had verified the restore.',
    'The change author did not run the tests.',
    'The person on call was not paying attention to the channel.',
    'The engineer did not follow procedure.',
    "Paul's deployment took the site down because he didn't test it.",
    'The provider did not inform us about the maintenance.',
    'The author of the change did not consider the impact on mobile clients.',
    'Team members were not following the process.',
    'The config was edited by hand by someone who had not read the docs.',
    'We never bothered to set up paging.',
    'Typical of Mike: he never reads the docs.',
    'Again, the DBA had not been paying attention.',
    'Nobody took responsibility for the service.',
    'No one cared enough to fix the flaky test.',
    "We didn't test the rollback.",
    "We didn't read the upgrade notes.",
    'We assumed the failover would work and never tested it.',
    'We were not paying attention to the disk usage.',
    'Whoever approved this was not paying attention.',
    'The previous owner never documented it.',
    'The former lead never wrote any documentation.',
    'Nobody on our team ever looks at the dashboards.',
    "Somebody from infra fiddled with the firewall and didn't tell us.",
    'The release engineer had simply not read the ticket.',
    'The developer never asked for help.',
    'The change was pushed by a developer who had not tested it.',
    "The vendor didn't tell us about the maintenance.",
    'We did not keep the runbook up to date.',
    'We did not take the alerts seriously.',
    'The team did not take the alert seriously.',
    'The team never took the warning seriously.',
    'Nobody took the alert seriously.',
    'We had not thought about leap years.',
    "We hadn't considered that the token expires.",
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('care-undone');
  });

  it.each([
    'The controller did not check the lease.',
    'Customers did not receive emails.',
    'We did not have an alert for connection pool saturation.',
    'The runbook did not mention the failover.',
    'The migration was not tested against production data.',
    'Nobody was hurt.',
    'Nobody could log in.',
    'The team did not know which service was affected at this point.',
    "We didn't know the cause yet.",
    'Neither the primary nor the replica answered.',
    'A single person was on call.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
