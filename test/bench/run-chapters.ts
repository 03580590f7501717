import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import type { Engine } from './engine.ts';
import { recordedReads, sealing } from './measure-all.ts';
import { withChapters } from './report/chapters.ts';
import { digits } from './report/markdown.ts';
import { dueTable, importsTable, listsTable, recordedReadTable, sealingTable } from './report/tables.ts';
import { measureImports } from './rows/imports.ts';
import { measureDue, measureLists } from './rows/lists.ts';
import type { Sizes } from './sizes.ts';

type Say = (text: string) => void;

/** Chapters of the page that can be measured by themselves, by the word of `--only`. */
const chapters: Readonly<Record<string, (engine: Engine, sizes: Sizes, say: Say) => Promise<string>>> = {
  lists: async (engine, sizes, say) => listsTable({ lists: await measureLists(engine, sizes.lists, say) }),
  due: async (engine, sizes, say) => dueTable({ due: await measureDue(engine, sizes.lists, say) }),
  'recorded-read': async (engine, sizes, say) =>
    recordedReadTable({ recordedReads: await recordedReads(engine, sizes, say) }),
  sealing: async (engine, sizes, say) => sealingTable({ sealing: await sealing(engine, sizes, say) }),
  imports: async (engine, sizes, say) =>
    importsTable({ imports: await measureImports(engine, sizes.imported, say) }),
};

/** @throws Error for a word that names no chapter */
export const chaptersOf = (words: readonly string[]): readonly string[] => {
  const unknown = words.filter((word) => !Object.hasOwn(chapters, word));
  if (unknown.length === 0) return words;
  throw new Error(`there is no chapter ${unknown.join(', ')}; there are ${Object.keys(chapters).join(', ')}`);
};

/** Measures some chapters and gives them back, each with its own day. */
export const measureChapters = async (
  words: readonly string[],
  engine: Engine,
  sizes: Sizes,
  say: Say,
): Promise<readonly string[]> => {
  const measured: string[] = [];
  for (const word of words) {
    const load = `at a load of ${digits(loadavg()[0] ?? 0)} on ${availableParallelism()} cores`;
    const text = await chapters[word]?.(engine, sizes, say);
    const day = new Date().toISOString().slice(0, 10);
    if (text !== undefined)
      measured.push(
        text.replace(
          '\n\n',
          `\n\nMeasured by itself on ${day} (\`npm run bench -- --only ${word}\`), ${load}. `,
        ),
      );
  }
  return measured;
};

/** Puts them in their places on the page, whose other chapters stay as they were measured. */
export const writeChapters = (file: string, measured: readonly string[]): void =>
  writeFileSync(file, withChapters(readFileSync(file, 'utf8'), measured));
