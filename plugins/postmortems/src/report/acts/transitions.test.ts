import { transitionsFrom } from './transitions';

const namesFrom = (...args: Parameters<typeof transitionsFrom>) =>
  transitionsFrom(...args).map(({ name }) => name);

describe('transitionsFrom', () => {
  it('offers what leads forward before what leads back', () => {
    expect(namesFrom('draft', false)).toEqual(['review', 'publish']);
    expect(namesFrom('in_review', false)).toEqual(['publish', 'toDraft']);
    expect(namesFrom('published', false)).toEqual(['toReview', 'toDraft']);
  });

  it('does not offer to publish what must be reviewed first', () => {
    expect(namesFrom('draft', true)).toEqual(['review']);
  });
});
