import type { StoryCommit } from './story.ts';

const office = { id: 'p-101', roles: ['office', 'staff'] };
const streams = ['agreements', 'devices', 'people'] as const;

const minute = (index: number): string => new Date(Date.UTC(2026, 8, 3, 8, 30 + index)).toISOString();

/** A small history of three streams that take turns; every third command relies on the stream before it. */
export const smallStory = (length: number): readonly StoryCommit[] => {
  const counts = new Map<string, number>();
  return Array.from({ length }, (_, index) => {
    const stream = streams[(index * 7 + (index % 4)) % 3]!;
    const other = streams[(streams.indexOf(stream) + 1) % 3]!;
    const facts =
      index % 3 === 2 && counts.has(other) ? [{ stream: other, id: 'x-1', commit: counts.get(other)! }] : [];
    counts.set(stream, (counts.get(stream) ?? 0) + 1);
    const events = Array.from({ length: 1 + (index % 2) }, (__, at) => ({
      type: 'Noted',
      data: { what: `thing ${index}`, at },
    }));
    return { stream, id: 'x-1', at: minute(index), actor: office, facts, events };
  });
};
