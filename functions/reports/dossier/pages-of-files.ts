import type { Files } from './sign-files.ts';

/** Characters of one answer, at most: about a megabyte of JSON. */
const MOST = 300_000;

/** Never between the halves of a character. */
const cutAt = (text: string, end: number): number => {
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
};

/**
 * Texts of files in pages that an answer holds, in their order. Only a file that no page could hold whole is
 * cut: it goes on with the next one.
 */
export const pagesOfFiles = (files: Files, most = MOST): readonly Files[] => {
  const pages: Record<string, string>[] = [{}];
  let room = most;
  const turn = (): void => {
    pages.push({});
    room = most;
  };
  for (const [name, text] of Object.entries(files)) {
    if (text.length > room && text.length <= most) turn();
    let left = text;
    do {
      const end = cutAt(left, Math.min(left.length, room));
      Object.assign(pages.at(-1) ?? {}, { [name]: left.slice(0, end) });
      left = left.slice(end);
      room -= end;
      if (left !== '') turn();
    } while (left !== '');
  }
  return pages;
};
