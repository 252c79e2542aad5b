import { describeWithPortal } from '../__testUtils__/describeWithPortal';

/** Reads RFC 4180 by its grammar: quoted cells, doubled quotes, CRLF between records. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  let end = 0;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    records.at(-1)!.push(found[1].replace(/""/g, '"'));
    if (found[2] === '\r\n') records.push([]);
    end = cell.lastIndex;
  }
  expect(text.slice(end)).toBe('');
  return records.slice(0, -1);
}

const DANGEROUS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '=HYPERLINK("https://a.example","x")',
  "=cmd|' /C calc'!A0",
];
const HARMLESS = ['a=1', 'say "no", twice', "it's; here", '1 - 2', 'é ＝'];

describeWithPortal('the CSV of action items', bench => {
  let ref: string;

  beforeAll(async () => {
    const alice = bench.portal.as('alice');
    ({ ref } = await alice.create({
      title: '=1+1 "incident"',
      affectedEntities: ['component:default/a', 'component:default/b'],
    }));
    for (const title of [...DANGEROUS, ...HARMLESS]) {
      await alice.createActionItem(ref, { title, proof: title, reason: title });
    }
  });

  const rows = async () => {
    const [header, ...records] = parseCsv(
      await bench.portal.as('bob').exportActionItems(),
    );
    return records.map(record =>
      Object.fromEntries(record.map((cell, i) => [header[i], cell])),
    );
  };

  it('holds every item once, with every column', async () => {
    const found = await rows();
    expect(found).toHaveLength(DANGEROUS.length + HARMLESS.length);
    for (const row of found) {
      expect(Object.keys(row)).toHaveLength(18);
      expect(row).toMatchObject({
        'Post-mortem': ref,
        Incident: `'=1+1 "incident"`,
        Services: 'component:default/a component:default/b',
      });
    }
  });

  it.each(DANGEROUS)('runs nothing: %s', async text => {
    const safe = `'${text}`;
    expect((await rows()).find(({ Title }) => Title === safe)).toMatchObject({
      Proof: safe,
      Reason: safe,
    });
  });

  it.each(HARMLESS)('keeps what is harmless as it is: %s', async text => {
    expect((await rows()).map(({ Title }) => Title)).toContain(text);
  });

  it('has no cell that begins with what a spreadsheet runs', async () => {
    for (const row of await rows()) {
      for (const cell of Object.values(row)) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      }
    }
  });

  it('holds no control that turns the reading direction or hides', async () => {
    const alice = bench.portal.as('alice');
    const controls =
      '\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff';
    const text = (word: string) => `${word}\u202e${controls}fdp`;
    const turned = await alice.create({ title: text('incident') });
    await alice.createActionItem(turned.ref, {
      title: text('title'),
      proof: text('proof'),
      reason: text('reason'),
    });
    const csv = await bench.portal.as('bob').exportActionItems();
    for (const control of controls) expect(csv).not.toContain(control);
    expect(
      (await rows()).find(row => row['Post-mortem'] === turned.ref),
    ).toMatchObject({
      Incident: 'incidentfdp',
      Title: 'titlefdp',
      Proof: 'prooffdp',
      Reason: 'reasonfdp',
    });
    const { seq } = await alice.get(turned.ref);
    await alice.delete(turned.ref, seq);
  });

  it('is a file with a name, of a type nobody guesses at', async () => {
    const { headers } = await bench.portal.request(
      'bob',
      'GET',
      '/action-items/export.csv',
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="action-items.csv"',
    );
  });
});
