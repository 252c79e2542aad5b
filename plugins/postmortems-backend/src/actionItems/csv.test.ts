import { ListedActionItem } from 'backstage-plugin-postmortems-common';
import { actionItemsCsv } from './csv';

const ITEM: ListedActionItem = {
  id: '00000000-0000-4000-8000-000000000001',
  key: 'AI-001',
  title: 'Alert on lag',
  owner: 'user:default/bob',
  sponsor: null,
  dueOn: '2025-03-01',
  priority: 'high',
  type: null,
  status: 'open',
  proof: null,
  reason: null,
  factorIds: [],
  ticketUrl: null,
  isIdea: false,
  createdAt: '2025-02-09T10:00:00.000Z',
  closedAt: null,
  proofBy: null,
  proofAt: null,
  verifiedBy: null,
  verifiedAt: null,
  extensions: 0,
  wontDoProposedBy: null,
  snoozedUntil: null,
  snoozeReason: null,
  snoozedBy: null,
  version: 1,
  updatedAt: '2025-02-09T10:00:00.000Z',
  updatedBy: 'user:default/bob',
  postmortem: {
    ref: 'PM-2025-02-09',
    title: 'Orders late',
    severity: 'P2',
    status: 'published',
    visibility: 'open',
    startedAt: null,
    affectedEntities: ['component:default/a', 'component:default/b'],
  },
  recurrences: [],
  held: null,
  ticket: null,
  mayEdit: false,
};

/** A week after it was made. */
const TODAY = '2025-02-16';

/** The line of an item whose only changed cell is its title, from that cell on to the next. */
function titleCell(title: string): string {
  const csv = actionItemsCsv([{ ...ITEM, title }], TODAY);
  const before = '"AI-001",';
  const after = ',"open","user:default/bob"';
  return csv.slice(
    csv.indexOf(before) + before.length,
    csv.indexOf(after, csv.indexOf(before)),
  );
}

describe('the CSV of action items', () => {
  it('has a line of names and a line for each item, every cell quoted', () => {
    expect(actionItemsCsv([ITEM], TODAY)).toBe(
      '"Post-mortem","Incident","Severity","Action","Title","Status","Owner","Sponsor","Due","Age (days)","Extensions","Priority","Type","Services","Ticket","Proof","Recurred","Reason"\r\n' +
        '"PM-2025-02-09","Orders late","P2","AI-001","Alert on lag","open","user:default/bob","","2025-03-01","7","0","high","","component:default/a component:default/b","","","",""\r\n',
    );
  });

  it('says in what something recurred that was done, and no age of it', () => {
    const { postmortem } = ITEM;
    const recurrences = [
      { ...postmortem, ref: 'PM-2025-04-01' },
      { ...postmortem, ref: 'PM-2025-03-01' },
    ];
    const cells = (status: 'done' | 'in_progress') =>
      actionItemsCsv(
        [{ ...ITEM, status, extensions: 2, recurrences }],
        TODAY,
      ).split('\r\n')[1];
    expect(cells('done')).toContain('"2025-03-01","","2","high"');
    expect(cells('done')).toContain('"PM-2025-04-01 PM-2025-03-01",""');
    expect(cells('in_progress')).toContain('"2025-03-01","7","2","high"');
    expect(cells('in_progress')).toMatch(/"","","",""$/);
  });

  it('has its names where there is nothing else', () => {
    expect(actionItemsCsv([], TODAY).split('\r\n')).toHaveLength(2);
  });

  it.each([
    ...['=', '+', '-', '@'],
    // The same signs in full width, which some spreadsheets read alike.
    ...['\uff1d', '\uff0b', '\uff0d', '\uff20'],
    ...['\t', '\r', '\n', '\0'],
  ])('disarms a cell that begins with %j', sign => {
    expect(titleCell(`${sign}1+1`)).toBe(`"'${sign}1+1"`);
    expect(titleCell(sign)).toBe(`"'${sign}"`);
  });

  it.each([' =1', '\u00a0=1', '\ufeff=1', '\0=1', '\0\0@x', ' \0 +1', '\v-1'])(
    'disarms a sign behind what a spreadsheet may drop: %j',
    text => {
      expect(titleCell(text)).toBe(`"'${text}"`);
    },
  );

  it.each(['a=1', '1-2', 'a\tb', 'a\r\nb', 'a\0b', "'=1", ' a', '', '*', '—x'])(
    'leaves alone what begins otherwise: %j',
    text => {
      expect(titleCell(text)).toBe(`"${text}"`);
    },
  );

  it('doubles quotes, also behind a sign', () => {
    expect(titleCell('say "no"')).toBe('"say ""no"""');
    expect(titleCell('="x","y"')).toBe('"\'=""x"",""y"""');
  });

  it('answers at once for a long run of what may be dropped', () => {
    const blank = `${' '.repeat(1_000_000)}x`;
    const started = performance.now();
    expect(titleCell(blank)).toHaveLength(1_000_003);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
