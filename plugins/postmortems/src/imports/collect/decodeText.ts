/** The text of a file, and what had to be assumed of it. */
export interface DecodedText {
  text: string;
  /** Said when it is not valid UTF-8, and was read as what most other old texts are in. */
  encoding?: 'windows-1252';
}

const UTF16 = [
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
];

/** Reads UTF-8, or UTF-16 that says so by its first two bytes, without the mark; anything else as windows-1252. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = UTF16.find(({ mark }) => mark.every((b, i) => bytes[i] === b));
  try {
    const label = wide?.label ?? 'utf-8';
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      encoding: 'windows-1252',
    };
  }
}
