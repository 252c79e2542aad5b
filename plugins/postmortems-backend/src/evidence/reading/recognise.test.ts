import { BUILT_IN_FORMATS } from '../formats/builtInFormats';
import { CONTEXT } from '../../__testUtils__/readFormat';
import { recogniseDocument, recogniseLines } from './recognise';

const formatOf = (lines: string[]) =>
  recogniseLines(lines.join('\n'), BUILT_IN_FORMATS, CONTEXT)?.id;

const ACCESS =
  '10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "GET /cart HTTP/1.1" 200 17 "-" "curl/8"';
const PYTHON = '2025-02-09 10:00:00,250 ERROR cart: it broke';

describe('recogniseLines', () => {
  it.each([
    ['access-log', ACCESS],
    [
      'access-log-json',
      '{"time":"2025-02-09T10:00:00Z","method":"GET","uri":"/","status":200}',
    ],
    ['nginx-error-log', '2025/02/09 10:00:00 [error] 7#7: *1 it broke'],
    ['klog', 'E0209 10:00:00.250000       1 main.go:17] it broke'],
    ['python-log', PYTHON],
    [
      'json-lines',
      '{"time":"2025-02-09T10:00:00Z","level":"error","msg":"it broke"}',
    ],
    ['logfmt', 'ts=2025-02-09T10:00:00Z level=error msg="it broke"'],
    ['cri-log', '2025-02-09T10:00:00.250Z stdout F it broke'],
    ['kubectl-logs', `[pod/cart-1/app] ${PYTHON}`],
    ['kubectl-logs', `2025-02-09T10:00:00.250000017Z ${PYTHON}`],
    ['timed-text', '2025-02-09 10:00 somebody called'],
  ])('takes for %s what looks like it: %s', (id, line) => {
    expect(formatOf([line, line])).toBe(id);
  });

  it('knows a log by its stack traces being long', () => {
    const trace = [
      PYTHON,
      'Traceback (most recent call last):',
      ...Array.from({ length: 40 }, () => '  File "cart.py", line 17, in get'),
      'ValueError: no cart',
    ];
    expect(formatOf([...trace, ...trace])).toBe('python-log');
  });

  it('overlooks the greeting of a program', () => {
    expect(formatOf(['   ~ cart ~', 'v1.42', '', PYTHON, PYTHON, PYTHON])).toBe(
      'python-log',
    );
  });

  it('does not take text with few times in it for a log', () => {
    expect(formatOf(['We met.', 'Then this:', PYTHON, 'That was it.'])).toBe(
      undefined,
    );
    expect(formatOf([''])).toBe(undefined);
  });

  it('looks at the beginning only', () => {
    const lines = [
      ...Array.from({ length: 300 }, () => ACCESS),
      ...Array.from({ length: 3_000 }, () => 'no log'),
    ];
    expect(formatOf(lines)).toBe('access-log');
  });
});

describe('recogniseDocument', () => {
  it('takes the first format that says so', () => {
    const document = {
      status: 'success',
      data: { resultType: 'vector', result: [] },
    };
    expect(recogniseDocument(document, BUILT_IN_FORMATS)?.id).toBe(
      'prometheus',
    );
  });

  it.each([[{}], [[]], [null], [7], ['a'], [{ a: [1] }]])(
    'knows nothing of %j',
    document => {
      expect(recogniseDocument(document, BUILT_IN_FORMATS)).toBeUndefined();
    },
  );
});
