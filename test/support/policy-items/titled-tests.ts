import ts from 'typescript';
import { type SourceFile, sourceFiles } from '../source-files.ts';

/** A test with the items that its title names, or else those that the title of its group names. */
export interface TitledTest {
  readonly file: string;
  readonly title: string;
  readonly items: readonly string[];
  /** Codes of refusals and the like: words in it that begin with a capital. */
  readonly names: ReadonlySet<string>;
  /** The same of its whole file. */
  readonly inFile: ReadonlySet<string>;
}

export const itemCode = /\b[A-Z]{3}-\d{2}\b/g;
const inText = (text: string): readonly string[] => text.match(itemCode) ?? [];

const namesIn = (text: string): ReadonlySet<string> => new Set(text.match(/\b[A-Z][a-z]\w*/g));

/** `it`, `it.each(...)`, `describe.each(...)` and their like, by the word that they begin with. */
const kindOf = (called: ts.Expression): string => {
  if (ts.isIdentifier(called)) return called.text;
  if (ts.isCallExpression(called) || ts.isPropertyAccessExpression(called)) return kindOf(called.expression);
  return ts.isTaggedTemplateExpression(called) ? kindOf(called.tag) : '';
};

const titleOf = (call: ts.CallExpression): string | null => {
  const [title, body] = call.arguments;
  return title !== undefined &&
    body !== undefined &&
    (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))
    ? title.getText()
    : null;
};

const testCall = (node: ts.Node): { readonly kind: string; readonly title: string } | null => {
  if (!ts.isCallExpression(node)) return null;
  const title = titleOf(node);
  const kind = kindOf(node.expression);
  return title !== null && ['describe', 'it', 'test'].includes(kind) ? { kind, title } : null;
};

const testsIn = ({ path, text }: SourceFile): readonly TitledTest[] => {
  const found: TitledTest[] = [];
  const inFile = namesIn(text);
  const visit = (node: ts.Node, ofGroup: readonly string[]): void => {
    const call = testCall(node);
    const own = inText(call?.title ?? '');
    const items = own.length > 0 ? own : ofGroup;
    if (call !== null && call.kind !== 'describe')
      found.push({ file: path, title: call.title, items, names: namesIn(node.getText()), inFile });
    ts.forEachChild(node, (child) => visit(child, items));
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), []);
  return found;
};

/** Every test of the project that names an item, file by file in the order of their paths. */
export const titledTests = async (): Promise<readonly TitledTest[]> => {
  const files = (await sourceFiles('test')).filter(({ path }) => path.endsWith('.test.ts'));
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .filter(({ text }) => inText(text).length > 0)
    .flatMap(testsIn)
    .filter(({ items }) => items.length > 0);
};
