import { type SourceFile, sourceFiles } from './source-files.ts';

/** In which files something of a kind says which items it holds. An item is held in a way when such a file names it outside comments. */
const ways = {
  refused: /^domain\/streams\/[^/]+\/rejections\.ts$/,
  flagged: /^domain\/read-models\//,
  reminded: /^domain\/streams\/[^/]+\/deadlines\.ts$/,
  notified: /^domain\/streams\/[^/]+\/notices\.ts$/,
  recorded: /^events\/catalogue\//,
} as const;

export type Way = keyof typeof ways | 'tested';
const wayNames: readonly (keyof typeof ways)[] = ['refused', 'flagged', 'reminded', 'notified', 'recorded'];

const item = /\b[A-Z]{3}-\d{2}\b/g;

/** Comments explain, they hold nothing. Read models alone have no list of items: there the comment of the view says what it flags. */
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

const namedIn = ({ path, text }: SourceFile): readonly string[] =>
  (ways.flagged.test(path) ? text : withoutComments(text)).match(item) ?? [];

/** Titles of tests: what no single record, refusal or message holds is held by them alone. */
const namedInTitles = ({ text }: SourceFile): readonly string[] =>
  [...text.matchAll(/\b(?:it|describe)(?:\.each\([\s\S]*?\))?\(\s*['"`]([^\n]*)/g)].flatMap(
    ([, title = '']) => title.match(item) ?? [],
  );

/** How each policy item is held, from the code alone: nobody claims more than what is there. */
export const heldItems = async (): Promise<ReadonlyMap<string, readonly Way[]>> => {
  const sources = await sourceFiles('events', 'domain');
  const tests = (await sourceFiles('test')).filter(({ path }) => path.endsWith('.test.ts'));
  const tested = new Set(tests.flatMap(namedInTitles));
  const codes = new Set([...sources.flatMap(namedIn), ...tested]);
  const held = (code: string): readonly Way[] => {
    const found = wayNames.filter((way) =>
      sources.some((file) => ways[way].test(file.path) && namedIn(file).includes(code)),
    );
    return found.length > 0 || !tested.has(code) ? found : ['tested'];
  };
  return new Map([...codes].toSorted().map((code) => [code, held(code)]));
};
