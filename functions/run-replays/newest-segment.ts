import type { Archive } from '../../events/log/archive/types.ts';

/** Keeps the segment that was read last: pages of a replay are much smaller. */
export const newestSegment = (readSegment: Archive['readSegment']): Archive['readSegment'] => {
  let kept: { readonly of: string; readonly texts: Awaited<ReturnType<Archive['readSegment']>> } | null =
    null;
  return async (school, first) => {
    const of = `${school}/${first}`;
    if (kept?.of === of) return kept.texts;
    const texts = await readSegment(school, first);
    // One that was not archived yet may be a moment later.
    if (texts !== null) kept = { of, texts };
    return texts;
  };
};
