export interface GuideBlock {
  /** Its lines, without the indentation of the step that it belongs to. */
  readonly commands: string;
  /** It reaches AWS, or another trust: no test can run it as it stands. */
  readonly needsAccount: boolean;
  /** What the guide shows below it, with `…` for what differs; null where no output follows. */
  readonly shown: string | null;
  /** The line of text that follows it. */
  readonly next: string;
}

/** The blocks of commands of a guide, in its order, also those within a numbered step. */
export const guideBlocks = (guide: string): readonly GuideBlock[] => {
  const blocks = [
    ...guide.matchAll(
      /^([ ]*)(<!-- needs an account -->\n[ ]*)?```(sh|text)\n([\s\S]*?)^[ ]*```(?:\n\n([^\n]*))?/gm,
    ),
  ];
  return blocks.flatMap(([, indent = '', mark, kind, body = '', next = ''], index) => {
    const [, , , nextKind, shown = ''] = blocks[index + 1] ?? [];
    if (kind !== 'sh') return [];
    return [
      {
        commands: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
        needsAccount: mark !== undefined,
        shown: nextKind === 'text' ? shown : null,
        next,
      },
    ];
  });
};
