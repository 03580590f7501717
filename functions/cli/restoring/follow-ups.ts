import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { homeOf } from '../../../domain/kernel/ids.ts';
import { processes } from '../../../domain/processes/index.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import type { Commit } from '../../../events/log/types.ts';
import { eachAtOnce } from '../../shared/checkpoints/log-of-logs/each-at-once.ts';
import { createDeliveries } from '../../shared/notices/deliveries.ts';
import { type DeliveryOnRecord, deliveriesOnRecord } from '../../shared/notices/deliveries-on-record.ts';
import { createToEnvelopes } from '../../shared/publishing/to-envelope.ts';
import { createLinks } from '../../shared/read-model/links.ts';

/** Where what followed from commits is remembered beside the log. */
export interface FollowUpTables {
  readonly client: DynamoDBClient;
  readonly readModel: string;
  readonly deliveries: string;
}

/** What followed from a history, made of it again. */
export interface FollowUps {
  /** Remembers what processes link to a commit, and takes down which mails it decided on. */
  readonly visit: (commit: Commit, position: number) => Promise<void>;
  /** Puts down the mails, as sent; those that stand there already stay. */
  readonly end: () => Promise<void>;
}

/**
 * Links of processes and the record of mails: what is in no read model, and would be lost with its table.
 * No command is sent for it, and no mail.
 */
export const followUps = ({ client, readModel, deliveries }: FollowUpTables): FollowUps => {
  const links = createLinks({ client, tableName: readModel });
  const store = createDeliveries({ client, tableName: deliveries });
  // Nothing is published: the address of schemas is asked for by nobody.
  const toEnvelopes = createToEnvelopes({
    catalogue,
    dataschemaBase: 'https://daybook.invalid',
  });
  const mails = new Map<string, DeliveryOnRecord>();
  return {
    visit: async (commit, position) => {
      const { school, stream, id: streamId } = commit;
      const events = toEnvelopes(commit, position).flatMap((one) =>
        'envelope' in one ? [one.envelope] : [],
      );
      const wanted = events.flatMap(({ type, data, streamversion: version }) =>
        processes
          .filter(({ hears }) => hears.includes(stream))
          .flatMap((process) =>
            process
              .links({ stream, streamId, type, data, version })
              .map((link) => ({ process: process.name, link })),
          ),
      );
      await Promise.all(
        wanted.map(({ process, link }) => links.put({ school: homeOf(school), process }, link)),
      );
      for (const one of deliveriesOnRecord(commit)) {
        const key = `${one.id.eventId} ${one.id.notice}`;
        mails.set(key, { ...one, people: { ...mails.get(key)?.people, ...one.people } });
      }
    },
    end: async () => {
      await eachAtOnce([...mails.values()], ({ id, people }) => store.put(id, people, null));
      mails.clear();
    },
  };
};
