import { readFileSync } from 'node:fs';

/** The guide for consumers. */
export const guide = readFileSync('docs/consumers.md', 'utf8');

/** The first block of code of a kind in it that has such a text. @throws Error where it has none */
export const blockOf = (kind: string, having = /./): string => {
  const blocks = [...guide.matchAll(/^```(\w+)\n(.*?)^```/gms)];
  const found = blocks.find(([, name, text = '']) => name === kind && having.test(text))?.[2];
  if (found === undefined) throw new Error(`the guide has no block of ${kind} with ${having.source}`);
  return found;
};
