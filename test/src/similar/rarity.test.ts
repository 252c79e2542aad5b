import { readFileSync } from 'node:fs';
import path from 'node:path';
import { countFeatures } from './countFeatures';

const RARITY = path.join(
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../../plugins/postmortems-common/src/factors/lexicon/rarity.json',
);

describe('how rare it is that a text speaks of something', () => {
  it('is told by our own statements, and by nothing else', () => {
    expect(JSON.parse(readFileSync(RARITY, 'utf8'))).toEqual(countFeatures());
  });
});
