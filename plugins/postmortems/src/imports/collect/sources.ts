import type { Source } from './found';
import { isHidden } from './names';

/** The files of a button: those of a folder know where in it they lie. */
export function chosenSources(files: ArrayLike<File>): Source[] {
  return Array.from(files, file => ({
    path: file.webkitRelativePath || file.name,
    file,
  }));
}

/**
 * What was dropped, folders with all that is below them. What was dropped is gone once the event is
 * over, so it is taken hold of at once, and looked through as it is asked for.
 */
export function droppedSources(
  dropped: Pick<DataTransfer, 'items' | 'files'>,
): AsyncIterable<Source> | Iterable<Source> {
  const entries = Array.from(dropped.items ?? [])
    .filter(({ kind }) => kind === 'file')
    .map(item => item.webkitGetAsEntry?.() ?? null);
  return entries.some(entry => entry)
    ? walk(entries.filter(entry => entry !== null))
    : chosenSources(dropped.files);
}

async function* walk(entries: FileSystemEntry[]): AsyncGenerator<Source> {
  for (const entry of entries) {
    const path = entry.fullPath.replace(/^\//, '');
    if (isHidden(path)) {
      // Not entered: below one of these lies the whole history of a repository.
      yield { path, reason: 'hidden' };
    } else if (entry.isDirectory) {
      yield* walkFolder(entry as FileSystemDirectoryEntry, path);
    } else {
      yield await fileOf(entry as FileSystemFileEntry, path);
    }
  }
}

async function* walkFolder(
  folder: FileSystemDirectoryEntry,
  path: string,
): AsyncGenerator<Source> {
  const reader = folder.createReader();
  for (;;) {
    let some: FileSystemEntry[];
    try {
      // A part of them at a time, until there are none.
      some = await new Promise((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
    } catch {
      yield { path, reason: 'unreadable' };
      return;
    }
    if (some.length === 0) return;
    yield* walk(some);
  }
}

async function fileOf(
  entry: FileSystemFileEntry,
  path: string,
): Promise<Source> {
  try {
    const file = await new Promise<File>((resolve, reject) =>
      entry.file(resolve, reject),
    );
    return { path, file };
  } catch {
    return { path, reason: 'unreadable' };
  }
}
