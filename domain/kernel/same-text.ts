/**
 * Whether two texts are the same, in a time that depends on their lengths alone: how far they agree tells
 * nobody anything.
 */
export const isSameText = (one: string, other: string): boolean => {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1)
    difference |= one.charCodeAt(at) ^ other.charCodeAt(at % other.length);
  return difference === 0;
};
