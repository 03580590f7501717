import * as z from 'zod/mini';
import { hashOf, parseCommit } from '../commit-text.ts';
import type { FoundPosition } from './commits-of.ts';

const journalLine = z.object({
  position: z.int(),
  at: z.string(),
  stream: z.string(),
  id: z.string(),
  commit: z.int(),
  hash: z.string(),
});

/** A line of a bundle's journal that is none, or names what is no commit: `verifyBundle` says what is wrong. */
export class UnreadableLine extends Error {
  override readonly name = 'UnreadableLine';
  /** From 1. */
  readonly line: number;

  constructor(line: number) {
    super(`line ${line} can't be read`);
    this.line = line;
  }
}

/** Texts of `commits.jsonl` and of `journal.jsonl`. */
export interface BundleTexts {
  readonly commits: string;
  readonly journal: string;
}

/**
 * Each line of the journal, and the commit that has its hash: a bundle of a record that was tampered with
 * lacks some. @throws UnreadableLine
 */
export function* bundlePositions({ commits, journal }: BundleTexts, after: number): Generator<FoundPosition> {
  const texts = new Map(linesOf(commits).map((text) => [hashOf(text), text]));
  for (const [index, line] of linesOf(journal).entries()) {
    const entry = entryIn(line);
    if (entry === null) throw new UnreadableLine(index + 1);
    if (entry.position > after) yield foundIn(index + 1, entry, texts.get(entry.hash));
  }
}

const linesOf = (text: string): readonly string[] => text.split('\n').slice(0, -1);

const entryIn = (line: string): z.output<typeof journalLine> | null => {
  try {
    return journalLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
};

const foundIn = (
  line: number,
  { position, at, hash, ...ref }: z.output<typeof journalLine>,
  text: string | undefined,
): FoundPosition => {
  if (text === undefined) return { standing: 'missing', position, at, ref, hash, found: null };
  try {
    const read = { commit: parseCommit(text), text, hash };
    return { standing: 'intact', position, at, source: 'archive', read };
  } catch {
    throw new UnreadableLine(line);
  }
};
