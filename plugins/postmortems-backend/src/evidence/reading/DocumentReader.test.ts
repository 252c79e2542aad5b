import { readEvidence } from '../../__testUtils__/readEvidence';

const SECRET = 'hunter2';

const query = (name: string) =>
  JSON.stringify({
    status: 'success',
    data: {
      resultType: 'vector',
      result: [{ metric: { __name__: name }, value: [1739095200, '1'] }],
    },
  });

/** What is said about a document that is read as JSON whatever it looks like. */
async function complaint(text: string, format?: string): Promise<string> {
  const read = readEvidence(text, { format });
  return read.then(
    () => '',
    error => {
      expect(error.name).toBe('InputError');
      return error.message;
    },
  );
}

describe('DocumentReader', () => {
  it('names the place of what it read', async () => {
    const { digest } = await readEvidence(query('one'));
    expect(digest.series[0].cite).toMatchObject({
      line: null,
      path: 'data.result[0]',
    });
    expect(digest.lines).toBe(0);
  });

  it('names the line, too, where there are several documents', async () => {
    const { digest } = await readEvidence(
      `${query('one')}\r\n\r\n${query('two')}\r\n`,
    );
    expect(digest.series.map(({ cite }) => cite.path)).toEqual([
      'line 1: data.result[0]',
      'line 3: data.result[0]',
    ]);
  });

  it.each([
    `{"password":"${SECRET}",}`,
    `{"a":1} ${SECRET}`,
    `{"${SECRET}`,
    `["${SECRET}" "${SECRET}"]`,
    `${query('one')}\n{"${SECRET}":`,
    `${query('one')}\n{"${SECRET}":1}`,
    `{"${SECRET}":1}`,
    `[{"${SECRET}":1}]`,
    `["${SECRET}"]`,
    `{"status":"success","data":"${SECRET}"}`,
  ])('says nothing of what stands in %p', async text => {
    const message = await complaint(text);
    expect(message).not.toBe('');
    expect(message).not.toContain(SECRET);
    expect(await complaint(text, 'prometheus')).not.toContain(SECRET);
  });

  it('says where JSON breaks off', async () => {
    expect(await complaint('{"a": 1 "b"}')).toBe(
      'It begins like JSON and is not, at position 8',
    );
  });

  it('refuses a document that is of another kind than the others', async () => {
    expect(await complaint(`${query('one')}\n{"a":1}`)).toMatch(
      /^It is no .+: It is JSON, but of no kind that is known here$/,
    );
  });

  it('refuses a document of another kind than it was said to be', async () => {
    expect(await complaint(query('one'), 'slack')).toMatch(/known here/);
  });
});
