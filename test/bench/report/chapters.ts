const titleOf = (chapter: string): string => chapter.split('\n', 1)[0] ?? '';

/** Puts chapters in place of those of the same title, and new ones before the last chapter of the page. */
export const withChapters = (page: string, chapters: readonly string[]): string =>
  chapters.reduce((text, chapter) => {
    const parts = text.split(/^(?=## )/m);
    const tidy = `${chapter.trimEnd()}\n\n`;
    const at = parts.findIndex((part) => titleOf(part) === titleOf(chapter));
    return parts.toSpliced(at === -1 ? parts.length - 1 : at, at === -1 ? 0 : 1, tidy).join('');
  }, page);
