import { existsSync, globSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../functions/cli/program.ts';
import type { Terminal } from '../../functions/cli/terminal.ts';
import { guideBlocks } from '../support/guide-blocks.ts';

const terminal: Terminal = {
  print: () => undefined,
  warn: () => undefined,
  progress: () => ({ at: () => undefined, end: () => undefined }),
  fetch,
  wait: async () => undefined,
  stopped: new AbortController().signal,
  now: () => 0,
  newKey: () => 'key',
};
// Nothing is run here, so that the terminal is never asked.
const program = createProgram(terminal, () => undefined);
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')].toSorted();

/** Commands as they stand in a page: in blocks, and in the running text between ticks. */
const commandsIn = (page: string): readonly string[] => {
  const text = readFileSync(page, 'utf8');
  const blocks = [...text.matchAll(/```sh[^\n]*\n([\s\S]*?)```/g)].flatMap(([, body = '']) =>
    body.replaceAll(/\\\n/g, ' ').split(/\n|&&|;|\|/),
  );
  const inline = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, code = '']) => code,
  );
  return [...blocks, ...inline].map((line) => line.replace(/\s#.*$/, '').trim());
};

/** What does not exist of a command of ours; null where all of it does. */
const unknownIn = (line: string): string | null => {
  const [, script] = /^npm run (?:-s )?([\w:-]+)/.exec(line) ?? [];
  if (script !== undefined) return script in scripts ? null : `npm run ${script}`;
  const [, file] = /^(?:npx )?node (\S+\.[mt]?[jt]s)\b/.exec(line) ?? [];
  if (file?.includes('/')) return existsSync(file) ? null : file;
  const [, words] = /^npx daybook (.+)$/.exec(line) ?? [];
  return words === undefined ? null : unknownOption(words.split(/\s+/));
};

const unknownOption = (words: readonly string[]): string | null => {
  let command: Command = program;
  for (const word of words) {
    const next = command.commands.find((one) => one.name() === word);
    if (next === undefined) break;
    command = next;
  }
  const [first = ''] = words;
  if (command === program && !/^[-<…]/.test(first)) return `npx daybook ${first}`;
  const known = new Set(['--help', '--version', ...command.options.map(({ long }) => long)]);
  const unknown = words
    .filter((word) => /^--[a-z]/.test(word))
    .map((word) => word.replace(/[=\]].*$/, ''))
    .find((option) => !known.has(option));
  return unknown === undefined ? null : `npx daybook ${command.name()} ${unknown}`;
};

describe('commands in the documents', () => {
  it('are found in blocks and between words', () => {
    expect(pages.flatMap(commandsIn).filter((line) => line.startsWith('npx daybook')).length).toBeGreaterThan(
      40,
    );
    expect(unknownIn('npx daybook health --nonsense')).toBe('npx daybook health --nonsense');
    expect(unknownIn('npx daybook nonsense')).toBe('npx daybook nonsense');
    expect(unknownIn('npm run nonsense')).toBe('npm run nonsense');
    expect(unknownIn('node .ci/nonsense.ts')).toBe('.ci/nonsense.ts');
  });

  it.each(pages)('exist, with their options: %s', (page) => {
    expect(commandsIn(page).flatMap((line) => unknownIn(line) ?? [])).toEqual([]);
  });
});

describe('the guide to a deployment', () => {
  const guide = readFileSync('docs/deploy.md', 'utf8');

  const blocks = guideBlocks(guide);

  it('says of each command that needs an account what it prints', () => {
    const marked = blocks.filter(({ needsAccount }) => needsAccount);
    expect(marked.length).toBeGreaterThan(12);
    for (const { commands, next } of marked)
      expect({ commands, prints: /\bprints?\b/.test(next) }).toMatchObject({ prints: true });
  });

  it('marks every command that reaches AWS, or that somebody has to fill in', () => {
    for (const { commands, needsAccount } of blocks)
      if (/\baws |cdk (deploy|destroy|bootstrap|diff)|--deployment |<[^<>]+>/.test(commands))
        expect({ commands, needsAccount }).toMatchObject({ needsAccount: true });
  });
});
