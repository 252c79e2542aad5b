import { gzipSync } from 'node:zlib';
import { firstLine, opensDocument, whyNoText } from './kindOfText';

describe('whyNoText', () => {
  it.each<[string, Buffer, RegExp]>([
    ['nothing', Buffer.alloc(0), /empty/],
    ['blanks', Buffer.from(' \r\n\t\n'), /empty/],
    ['a byte order mark', Buffer.from('\ufeff\n'), /empty/],
    ['UTF-16', Buffer.from('\ufeffa log', 'utf16le'), /UTF-16/],
    ['UTF-16, big end first', Buffer.from([0xfe, 0xff, 0, 0x61]), /UTF-16/],
    ['UTF-16 without a mark', Buffer.from('a log', 'utf16le'), /no text/],
    ['gzip', gzipSync('a log'), /compressed/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /no text/],
  ])('says why %s cannot be read', (_, bytes, reason) => {
    expect(whyNoText(bytes)).toMatch(reason);
  });

  it.each<[string, Buffer]>([
    ['a log', Buffer.from('10:00 a log\n')],
    ['a log with a mark', Buffer.from('\ufeff10:00 a log\n')],
    ['a log in Latin-1', Buffer.from('10:00 für\n', 'latin1')],
  ])('has nothing against %s', (_, bytes) => {
    expect(whyNoText(bytes)).toBeUndefined();
  });
});

describe('opensDocument', () => {
  it.each([
    '{"a":1}',
    '{\n  "a": 1\n}',
    '{}',
    '[]',
    '[{"a":1}]',
    '[["a"]]',
    '["a"]',
    ' \n[\n {',
  ])('is so of %p', text => {
    expect(opensDocument(text)).toBe(true);
  });

  it.each([
    '[error] no',
    '[2025-02-09 10:00:00] INFO x',
    '[09/Feb/2025:10:00:00 +0000] x',
    '{main} x',
    '10:00 {"a":1}',
    '',
    '[pod/a/b] x',
  ])('is not so of %p', text => {
    expect(opensDocument(text)).toBe(false);
  });
});

describe('firstLine', () => {
  it.each([
    ['{"a":1}\n{"b":2}\n', { a: 1 }],
    ['\n {"a":1}\r\nnot JSON', { a: 1 }],
    ['{"a":1}', { a: 1 }],
    ['{\n"a":1}', undefined],
    ['{"a":', undefined],
    ['', undefined],
  ])('of %p is %p', (text, first) => {
    expect(firstLine(text)).toEqual(first);
  });
});
