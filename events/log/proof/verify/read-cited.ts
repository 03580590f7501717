import type { CitedLine } from '../bundle/dossier-format.ts';
import { linesOf } from './lines.ts';
import { type CommitLine, commitLine } from './read-commits.ts';
import { isCount, isListOf, isObject, isText, parseJson, utf8 } from './shapes.ts';

/** A line that cites a commit; null for one that does not. */
export const citedLine = (line: Uint8Array): CitedLine | null => {
  const text = utf8(line);
  const value = text === null ? undefined : parseJson(text);
  if (
    !isObject(value) ||
    !isCount(value['position']) ||
    !isListOf(value['proof'], isText) ||
    !isText(value['text'])
  )
    return null;
  const read = { position: value['position'], proof: value['proof'], text: value['text'] };
  return JSON.stringify(read) === text ? read : null;
};

/** The commits of a file of such lines, as they are said to stand. */
export const citedCommits = (
  file: Uint8Array | null,
): readonly (CommitLine & { readonly position: number })[] =>
  linesOf(file ?? new Uint8Array()).lines.flatMap((line) => {
    const cited = citedLine(line);
    return cited === null ? [] : [{ ...commitLine(Buffer.from(cited.text)), position: cited.position }];
  });
