/** What matters to names in a text of JSON: texts, brackets, braces and colons. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

const isDoubtful = (names: Set<string>, name: string): boolean => {
  if (name === '__proto__' || names.has(name)) return true;
  names.add(name);
  return false;
};

/**
 * Whether an object of a text has a name twice, of which readers of JSON take one and drop the other without
 * a word (RFC 8259 4), or `__proto__`, which libraries drop. However the names are escaped. @param text that
 * parses as JSON
 */
export const hasDoubtfulName = (text: string): boolean => {
  // Of each object that is open, its names so far; of a list, none.
  const open: Set<string>[] = [new Set()];
  let last = '';
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"')) last = token;
    else if (isDoubtful(open[open.length - 1] ?? new Set(), String(JSON.parse(last)))) return true;
  }
  return false;
};
