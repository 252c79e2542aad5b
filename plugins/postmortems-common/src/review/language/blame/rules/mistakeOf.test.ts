import { rulesInText } from '../../testing/rulesIn';

describe('the rule mistake-of', () => {
  it.each([
    'This was a rookie mistake.',
    'The incident stems from a lapse on the part of the team.',
    'It was a silly typo.',
    'The incident was the result of a mistake made by the network team.',
    'Due to an oversight on our part the limits were never raised.',
    'Mistakes were made by the infrastructure team.',
    'I made a mistake in the regex.',
    'We made an error in the capacity calculation.',
    'Deploying on Friday was a mistake.',
    'A mistake by an admin took down the mail server.',
    'The typo by Jonas took down prod.',
    'The record was deleted in error by an administrator.',
    "The DBA's mistake cost us six hours.",
    'The bug was introduced by a mistake of the build engineer.',
    'It was a blunder to ship on the eve of the holidays.',
    'A mistake by the accountant doubled the payment.',
    'The cause was a wrong manual entry in the table.',
    'A slip of the keyboard took down the site.',
    'Our worst mistake was to trust the estimate.',
    'The problem was sitting in front of the screen.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('mistake-of');
  });

  it.each([
    'Lazy loading hid the error.',
    'The engineer did not see an error, since the tool swallows it.',
    'The mistake budget is used up.',
    'The parser reported three errors in the manifest.',
    'The error budget of the quarter is used up.',
    'An error message told users to try again.',
    'Retries hide errors of the upstream.',
    'The omission of the header is allowed by the standard.',
    'Nobody can delete a bucket by mistake any more.',
    'The shortcomings of the tool are known.',
    'The form accepts a wrong manual entry.',
    'This was caused by manual configuration drift.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
