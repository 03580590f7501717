import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { putEvents } from '../../../../../functions/shared/publishing/put-events.ts';
import type { Entry } from '../../../../../functions/shared/publishing/to-entry.ts';

const bus = mockClient(EventBridgeClient);
const wait = vi.fn(async (_milliseconds: number) => undefined);
const deps = { bus: new EventBridgeClient({}), wait, random: () => 0.5 };
const entries: Entry[] = ['a', 'b', 'c'].map((eventId) => ({
  eventId,
  type: 'Noted',
  position: 1,
  request: { EventBusName: 'daybook', Source: 'daybook.notes', DetailType: 'Noted', Detail: eventId },
  bytes: 1,
}));
const accepted = { EventId: 'e' };
const outcomes = async () => [...(await putEvents(deps, entries)).values()].map(({ outcome }) => outcome);
const sent = () =>
  bus
    .commandCalls(PutEventsCommand)
    .map(({ args }) => (args[0].input.Entries ?? []).map(({ Detail }) => Detail).join(''));
const named = (name: string) => Object.assign(new Error('no'), { name });

beforeEach(() => {
  bus.reset();
  wait.mockClear();
});

describe('a batch handed to the bus', () => {
  it('GOV-04 is sent once when every entry is accepted', async () => {
    bus.on(PutEventsCommand).resolves({ Entries: [accepted, accepted, accepted], FailedEntryCount: 0 });
    expect(await outcomes()).toEqual(['accepted', 'accepted', 'accepted']);
    expect(sent()).toEqual(['abc']);
  });

  it('GOV-04 sends only the failing entries again, each time after a longer wait', async () => {
    bus
      .on(PutEventsCommand)
      .resolvesOnce({
        Entries: [accepted, { ErrorCode: 'ThrottlingException' }, { ErrorCode: 'InternalFailure' }],
        FailedEntryCount: 2,
      })
      .resolvesOnce({ Entries: [accepted, { ErrorCode: 'InternalFailure' }], FailedEntryCount: 1 })
      .resolves({ Entries: [accepted] });
    expect(await outcomes()).toEqual(['accepted', 'accepted', 'accepted']);
    expect(sent()).toEqual(['abc', 'bc', 'c']);
    expect(wait.mock.calls.map(([milliseconds]) => milliseconds)).toEqual([50, 100]);
  });

  it('GOV-04 looks at each answer, also when the count of failures is wrong', async () => {
    bus
      .on(PutEventsCommand)
      .resolvesOnce({ Entries: [{}, accepted, accepted], FailedEntryCount: 0 })
      .resolves({ Entries: [accepted] });
    await outcomes();
    expect(sent()).toEqual(['abc', 'a']);
  });

  it('GOV-04 gives up for now after five tries', async () => {
    bus.on(PutEventsCommand).rejects(named('InternalException'));
    expect(await outcomes()).toEqual(['failing', 'failing', 'failing']);
    expect(sent()).toHaveLength(5);
  });

  it.each(['MalformedDetail', 'InvalidArgument'])(
    'GOV-04 never sends again what the bus refuses for good: %s',
    async (ErrorCode) => {
      bus
        .on(PutEventsCommand)
        .resolves({ Entries: [accepted, { ErrorCode }, accepted], FailedEntryCount: 1 });
      expect(await outcomes()).toEqual(['accepted', 'refused', 'accepted']);
      expect(sent()).toEqual(['abc']);
    },
  );

  it('GOV-04 finds the one entry for whose fault a whole request was refused', async () => {
    bus
      .on(PutEventsCommand)
      .rejectsOnce(named('ValidationException'))
      .resolvesOnce({ Entries: [accepted] })
      .rejectsOnce(named('ValidationException'))
      .resolves({ Entries: [accepted] });
    expect(await outcomes()).toEqual(['accepted', 'refused', 'accepted']);
    expect(sent()).toEqual(['abc', 'a', 'b', 'c']);
  });

  it('GOV-04 keeps trying while access is denied: that is mended in the deployment, and nothing may be lost meanwhile', async () => {
    bus.on(PutEventsCommand).rejects(named('AccessDeniedException'));
    expect(await outcomes()).toEqual(['failing', 'failing', 'failing']);
  });
});
