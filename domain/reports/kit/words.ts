import { dayInWords } from '../../kernel/day-in-words.ts';

/** `in-use-since` as people read it: `in use since`. */
export const inWords = (slug: string): string => slug.replaceAll('-', ' ');

/** The first letter large, as a row or a heading begins. */
export const begun = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A day as people read it, or what stands for none. */
export const dayOrNone = (day: string | null): string => (day === null ? 'none on record' : dayInWords(day));

const abbreviated: Readonly<Record<string, string>> = {
  it: 'IT',
  dsl: 'DSL',
  dpo: 'DPO',
  slt: 'SLT',
  pta: 'PTA',
};

/** `it-support` as people read it: `IT support`. */
export const roleInWords = (role: string): string =>
  role
    .split('-')
    .map((word) => abbreviated[word] ?? word)
    .join(' ');
