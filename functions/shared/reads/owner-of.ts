import { streamIn } from '../../../domain/kernel/stream.ts';
import { streams } from '../../../domain/streams/index.ts';

/** The record that another belongs to, and whom it is about. */
export interface Owner {
  readonly stream: string;
  readonly id: string;
  readonly subject: string | null;
}

/**
 * Of a record that is read as a part of another, such as who was notified of an incident, that other one;
 * null for all else.
 */
export const ownerOf = ({ stream, id }: { readonly stream: string; readonly id: string }): Owner | null => {
  const readAs = streamIn(streams, stream)?.readAs ?? null;
  if (readAs === null) return null;
  const owner = readAs(id);
  const subjectOf = streamIn(streams, owner.stream)?.subjectOf;
  return { ...owner, subject: subjectOf?.(owner.id, null) ?? null };
};
