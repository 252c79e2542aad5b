import { readFileSync } from 'node:fs';
import path from 'node:path';
import { countFeatures } from './countFeatures';

const FEATURE_COUNTS = path.join(
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../../plugins/postmortems-common/src/factors/lexicon/featureCounts.json',
);

describe('how rare it is that a text speaks of something', () => {
  it('is told by our own statements, and by nothing else', () => {
    expect(JSON.parse(readFileSync(FEATURE_COUNTS, 'utf8'))).toEqual(
      countFeatures(),
    );
  });
});
