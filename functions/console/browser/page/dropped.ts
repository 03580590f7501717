import type { NamedFile } from '../protocol.ts';

/** More files than any export has: somebody dropped another folder. */
const MOST_FILES = 5000;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader hands on some entries at a time, and none at the end. */
const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** The files under what was dropped, folders within folders too. */
export const droppedFiles = async (items: DataTransferItemList): Promise<readonly NamedFile[]> => {
  // The list is empty once the event is over: its entries are taken at once.
  const waiting = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: NamedFile[] = [];
  for (let entry = waiting.pop(); entry !== undefined && found.length < MOST_FILES; entry = waiting.pop()) {
    if (isFile(entry)) found.push({ path: entry.fullPath.slice(1), file: await fileOf(entry) });
    if (isFolder(entry)) waiting.push(...(await entriesIn(entry)));
  }
  return found;
};

/** What was chosen in a field for files or for a folder. */
export const chosenIn = ({ files }: HTMLInputElement): readonly NamedFile[] =>
  [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
