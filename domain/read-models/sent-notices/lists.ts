import * as z from 'zod/mini';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { streamIn } from '../../kernel/stream.ts';
import { streams } from '../../streams/index.ts';
import { recordIn } from '../../streams/notifications/stream.ts';
import { sentIn } from './kept.ts';

/** A mail to one person, as it was put on record before it went out. */
export const listedMail = z.object({
  key: z.string(),
  to: z.string(),
  /** Whether the trust alone knows them. */
  ofTrust: z.boolean(),
  roles: z.array(z.string()),
  on: z.string(),
  at: z.string(),
  notice: z.string(),
  /** The record that it was about. */
  stream: z.string(),
  streamId: z.string(),
  /** Whom that record is about; null where its id says nobody. */
  about: z.nullable(z.string()),
  subject: z.string(),
  /** Word for word; the last line is its link. */
  text: z.array(z.string()),
});

/** Every mail of a cause, the newest day first: by who got it, by whom it was about, and by its record. */
export const listsOfMails = ({ id, row }: SourceRow): readonly ListRow[] => {
  const { stream, id: streamId } = recordIn(id);
  const about = streamIn(streams, stream)?.subjectOf(streamId, null) ?? null;
  return sentIn(row).flatMap(({ by, at, notice, recipients, subject, text }) =>
    recipients.map(({ person: to, ofTrust, roles }): ListRow => {
      const on = londonDate(at);
      const key = `${id}.${by}.${ofTrust ? 'trust.' : ''}${to}`;
      const last = [newestFirst(on), key];
      const ofRecord = { stream, streamId, about };
      return {
        keys: [
          keyOf('all', ...last),
          keyOf('to', to, ...last),
          keyOf('record', stream, streamId, ...last),
          ...(about === null ? [] : [keyOf('about', about, ...last)]),
        ],
        row: { key, to, ofTrust, roles, on, at, notice, ...ofRecord, subject, text },
        counts: { mails: always },
      };
    }),
  );
};
