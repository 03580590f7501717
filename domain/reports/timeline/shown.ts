import { londonDate } from '../../kernel/london.ts';
import type { RowData, Source } from '../../kernel/projection.ts';
import { streamIn } from '../../kernel/stream.ts';
import { listedMention, listedRecord } from '../../read-models/person-index/read-model.ts';
import { publicStreams } from '../../streams/index.ts';

/** The record that a row is about; null: it has another form. */
export const recordIn = (row: RowData): Source | null => {
  const parsed = listedRecord.safeParse(row).data ?? listedMention.safeParse(row).data;
  return parsed === undefined ? null : { stream: parsed.stream, id: parsed.record };
};

/** What a type of event means, as the catalogue says it. */
const meaningOf = (stream: string, type: string): string | null =>
  streamIn(publicStreams, stream)?.events.entries[type]?.description ?? null;

/** An event as a timeline shows it: ids and what it means, nothing that anybody wrote. */
export const timelineItem = (row: RowData): RowData | null => {
  const parsed = listedMention.safeParse(row).data;
  if (parsed === undefined) return null;
  const { stream, record, version, type, at, parts } = parsed;
  return { day: londonDate(at), at, stream, record, version, type, meaning: meaningOf(stream, type), parts };
};

/** A record that names somebody, and in which part. */
export const recordItem = (row: RowData): RowData | null => {
  const parsed = listedRecord.safeParse(row).data;
  if (parsed === undefined) return null;
  const { stream, record, part, since, version } = parsed;
  return { stream, record, part, since, version };
};
