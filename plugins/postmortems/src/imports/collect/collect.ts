import { decodeText } from './decodeText';
import type { Collected, Source } from './found';
import { Gathering, type Limits } from './Gathering';
import { MAX_FILE_BYTES } from './limits';
import { isHidden, isZip } from './names';

/** As people count: the ninth before the tenth. */
const order = new Intl.Collator('en', { numeric: true });

/**
 * Looks through files, and through the zips among them, and gives them in the order of their paths: a
 * browser tells of those in a folder in no order that anybody would look for. Nothing that is wrong with one of them keeps the
 * others from being found.
 */
export async function collect(
  sources: AsyncIterable<Source> | Iterable<Source>,
  limits?: Partial<Limits>,
): Promise<Collected> {
  const gathering = new Gathering(limits);
  for await (const source of sources) {
    if (!gathering.sees(source.path)) break;
    if ('reason' in source) gathering.leave(source.path, source.reason);
    else await look(source.path, source.file, gathering);
  }
  gathering.files.sort((one, other) => order.compare(one.path, other.path));
  return gathering;
}

async function look(path: string, file: File, gathering: Gathering) {
  if (isZip(path) && !isHidden(path)) {
    // Only who brings a zip loads what reads one.
    const { readZip } = await import('./readZip');
    await readZip(file, path, gathering);
  } else if (gathering.wants(path)) {
    if (file.size === 0) gathering.leave(path, 'empty');
    else if (file.size > MAX_FILE_BYTES) gathering.leave(path, 'tooLarge');
    else {
      gathering.take({
        path,
        read: async () => decodeText(new Uint8Array(await file.arrayBuffer())),
      });
    }
  }
}
