import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

/** What one event is on the bus, under the names that AWS gives its parts. */
export interface BusEntry {
  readonly EventBusName: string;
  readonly Source: string;
  readonly DetailType: string;
  /** JSON. */
  readonly Detail: string;
}

export type EventBus = Pick<EventBridgeClient, 'send'>;

/**
 * Puts entries on the bus, in one request: the one place that knows what kind of bus it is (decision 52).
 * @returns the error code of each entry, null for an accepted one. A call may succeed although entries
 * failed: each answer is looked at
 * @throws when the whole request was refused, or got no answer
 */
export const putEntries = async (
  bus: EventBus,
  entries: readonly BusEntry[],
): Promise<readonly (string | null)[]> => {
  const { Entries = [] } = await bus.send(new PutEventsCommand({ Entries: [...entries] }));
  return entries.map((_, index) => codeOf(Entries[index]));
};

/** An answer with neither an id nor a code is no acceptance. */
const codeOf = (
  answer: { readonly EventId?: string | undefined; readonly ErrorCode?: string | undefined } | undefined,
): string | null => answer?.ErrorCode ?? (answer?.EventId === undefined ? 'NoAnswer' : null);
