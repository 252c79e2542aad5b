import { readdirSync } from 'node:fs';
import path from 'node:path';
import {
  DEFAULT_CATEGORIES,
  DEFAULT_ACTIONS,
  DEFAULT_COLLECT,
  DEFAULT_SEVERITIES,
  DEFAULT_TEMPLATES,
} from 'backstage-plugin-postmortems-common';
import { readPostmortem } from 'backstage-plugin-postmortems-common/imports';
import { timeFindings } from 'backstage-plugin-postmortems-common/review';
import { corpus, corpusIsThere, readCorpus } from './byHand';

const describeCorpus = corpusIsThere ? describe : describe.skip;
if (!corpusIsThere) {
  // eslint-disable-next-line no-console
  console.warn(`Skipped: no published post-mortems at ${corpus}`);
}

/** Judged by reading them: in each, the text contradicts itself. Named by how the file's name begins. */
const SLIPS = {
  'k8s-test-infra__2019-03-26': 6,
  'moj__2021-06-09': 2,
  'moj__2023-01-11': 1,
  'moj__2023-07-25': 3,
  'optimism__2022-02-02': 1,
};

describeCorpus('the times of published post-mortems', () => {
  const read = (file: string) => {
    const { document } = readPostmortem(
      readCorpus(path.join('md', file)),
      {
        severities: DEFAULT_SEVERITIES,
        templates: DEFAULT_TEMPLATES,
        categories: DEFAULT_CATEGORIES,
        reviewRequired: false,
        approvalsNeeded: 0,
        collect: DEFAULT_COLLECT,
        actions: DEFAULT_ACTIONS,
      },
      { fileName: file },
    );
    return timeFindings({
      header: document.header,
      events: document.timeline.map((event, i) => ({
        ...event,
        key: String(i),
        position: i + 1,
      })),
      artefacts: [],
    });
  };

  it('are of another day only where a slip of the pen is', () => {
    const told = readdirSync(path.join(corpus, 'md')).flatMap(file => {
      const days = read(file).filter(({ check }) => check === 'other_day');
      return days.length > 0 ? [[file, days.length] as const] : [];
    });
    const judged = told.map(([file, count]) => {
      const name = Object.keys(SLIPS).find(begin => file.startsWith(begin));
      return [name ?? file, count];
    });
    expect(Object.fromEntries(judged)).toEqual(SLIPS);
  });
});
