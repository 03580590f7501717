import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Mail } from '../../mail/mail-server.ts';

/** Where the checks look: at what the stack holds, not at what it said while it worked. */
export interface Evidence {
  readonly client: DynamoDBClient;
  readonly eventLogTable: string;
  readonly journalTable: string;
  /** Every event that the bus archived, as JSON text. */
  readonly archived: () => readonly string[];
  readonly mails: () => Promise<readonly Mail[]>;
  /** Every line that a function wrote to its log. */
  readonly logLines: () => readonly string[];
  /** An authorised read over HTTP. */
  readonly get: (path: string, logIn: string) => Promise<{ readonly status: number; readonly body: unknown }>;
}
