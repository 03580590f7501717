import type {
  PutEventsCommand,
  PutEventsCommandOutput,
  PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import type { Envelope } from '../../../events/catalogue/envelope.ts';
import type { Journal } from '../../../events/log/journal/types.ts';

/** How a call goes: `throws` altogether, else bit i set means that entry i fails. */
export type CallFate = number | 'throws';

export interface FakeBus {
  readonly accepted: Envelope[];
  /** Events that were accepted while the journal did not hold their commit at their position. */
  readonly tooEarly: string[];
  readonly put: (command: PutEventsCommand) => Promise<PutEventsCommandOutput>;
}

/** Accepts entries but for the given fates, and looks into the journal at the moment of acceptance. */
export const createFakeBus = (
  journal: Pick<Journal, 'readJournal'>,
  school: string,
  fates: readonly CallFate[],
): FakeBus => {
  const accepted: Envelope[] = [];
  const tooEarly: string[] = [];
  const left = [...fates];
  const accept = async (command: PutEventsCommand, fate: number): Promise<PutEventsResultEntry[]> => {
    const entries = await journal.readJournal(school, 0, 10_000);
    return (command.input.Entries ?? []).map(({ Detail }, index) => {
      if ((fate >> index) % 2 === 1) return { ErrorCode: 'ThrottlingException', ErrorMessage: 'slow down' };
      const envelope: Envelope = JSON.parse(Detail ?? '');
      const entry = entries[envelope.position - 1];
      if (entry === undefined || `${entry.stream}/${entry.id}` !== envelope.subject)
        tooEarly.push(envelope.id);
      accepted.push(envelope);
      return { EventId: `e-${accepted.length}` };
    });
  };
  return {
    accepted,
    tooEarly,
    put: async (command) => {
      const fate = left.shift() ?? 0;
      if (fate === 'throws') throw Object.assign(new Error('internal'), { name: 'InternalException' });
      const Entries = await accept(command, fate);
      return {
        Entries,
        FailedEntryCount: Entries.filter(({ ErrorCode }) => ErrorCode).length,
        $metadata: {},
      };
    },
  };
};
