import {
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js';

/** A file as a person drops it. */
export function aFile(name: string, text: string | Uint8Array = `# ${name}`) {
  return new File([text as BlobPart], name.split('/').pop()!, {
    type: 'text/markdown',
  });
}

export interface Packed {
  name: string;
  data?: string | Uint8Array;
  unixMode?: number;
  password?: string;
  /** 0 packs nothing: the bytes stand in the zip as they are. */
  level?: number;
}

/** A zip with these in it, under their names just as they are. */
export async function aZip(...entries: Packed[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    zipCrypto: true,
  });
  for (const { name, data = `# ${name}`, ...options } of entries) {
    const reader =
      typeof data === 'string'
        ? new TextReader(data)
        : new Uint8ArrayReader(data);
    await writer.add(name, reader, options);
  }
  return writer.close();
}

/** Files can be read as in a browser: jsdom only knows how it was done before. */
const blob = Object.getPrototypeOf(File.prototype);
if (!('arrayBuffer' in blob)) {
  Object.defineProperty(blob, 'arrayBuffer', {
    configurable: true,
    value(this: Blob) {
      return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsArrayBuffer(this);
      });
    },
  });
}
