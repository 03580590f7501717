import type { Context } from './policy.ts';

const variable = /\$\{([^}]+)\}/;

/** Characters that mean something in a regular expression. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** In a policy `*` is any text, `?` any one character, and everything else stands for itself. */
const wildly = (text: string): string => literally(text).replaceAll('\\*', '[^]*').replaceAll('\\?', '[^]');

/**
 * A text of a policy as a pattern. What stands in the place of a variable is taken literally: a tag that
 * holds `*` is like no other text.
 * @returns null where a variable has no value, which is like nothing
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const patternOf = (text: string, context: Context, hasWildcards: boolean): RegExp | null => {
  const source: string[] = [];
  for (const [index, part] of text.split(variable).entries()) {
    if (index % 2 === 0) source.push(hasWildcards ? wildly(part) : literally(part));
    else {
      const [value, ...others] = context[part.toLowerCase()] ?? [];
      if (value === undefined || others.length > 0) return null;
      source.push(literally(value));
    }
  }
  return compiledOf(source.join(''));
};

/** Policies and tags are few, and every request is held against them. */
const MOST_KEPT = 10_000;
const compiled = new Map<string, RegExp>();

const compiledOf = (source: string): RegExp => {
  const known = compiled.get(source) ?? new RegExp(`^${source}$`);
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(source, known);
  return known;
};
