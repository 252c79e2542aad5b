/** A folder as a test drops it. */
export interface Folder {
  name: string;
  /** What is in it, or why it cannot be opened. */
  content: readonly (File | Folder)[] | Error;
}

export function aFolder(name: string, content: Folder['content']): Folder {
  return { name, content };
}

/** Browsers give no more than so many entries at a time. */
const AT_A_TIME = 100;

function entryOf(what: File | Folder, parent: string): FileSystemEntry {
  const fullPath = `${parent}/${what.name}`;
  const isFile = what instanceof File;
  const entry = {
    name: what.name,
    fullPath,
    isFile,
    isDirectory: !isFile,
    file: (resolve: (file: File) => void) => resolve(what as File),
    createReader: () => {
      const { content } = what as Folder;
      let at = 0;
      return {
        readEntries(
          resolve: (entries: FileSystemEntry[]) => void,
          reject: (error: Error) => void,
        ) {
          if (content instanceof Error) {
            reject(content);
            return;
          }
          const some = content.slice(at, at + AT_A_TIME);
          at += some.length;
          resolve(some.map(child => entryOf(child, fullPath)));
        },
      };
    },
  };
  return entry as unknown as FileSystemEntry;
}

/** What a browser hands over when files and folders are dropped. */
export function aDropped(...what: (File | Folder)[]) {
  const items = what.map(one => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(one, ''),
  }));
  const files = what.filter(one => one instanceof File);
  return { types: ['Files'], items, files } as unknown as DataTransfer;
}
