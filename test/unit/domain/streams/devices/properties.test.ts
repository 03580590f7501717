import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceCommand } from '../../../../../domain/streams/devices/commands.ts';
import { deviceSettings } from '../../../../../domain/streams/devices/settings.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { devicesEvents } from '../../../../../events/catalogue/devices.ts';
import { forAll } from '../../../../support/for-all.ts';
import { fold } from '../../../../support/scenario.ts';
import { at, nobody, parent, pupil, staff } from './histories.ts';

const person = fc.constantFrom('p-1', 'p-2');
const command: fc.Arbitrary<DeviceCommand> = fc.oneof(
  fc.constant({ type: 'RegisterDevice' as const, kind: 'tablet' as const }),
  fc.constant<DeviceCommand>({ type: 'InstallSafeguards', safeguards: ['web-filter'] }),
  person.map((borrower) => ({
    type: 'LendDevice' as const,
    borrower,
    pupil: 'u-301',
    purpose: 'remote-learning' as const,
  })),
  fc.constant({ type: 'ReturnDevice' as const }),
  person.map((signatory) => ({ type: 'SignCompliance' as const, person: signatory, signedName: 'A Name' })),
  person.map((holder) => ({ type: 'AllocateDevice' as const, person: holder })),
  fc.constant({ type: 'ReturnWorkDevice' as const }),
  fc.constant({ type: 'CorrectDevice' as const, corrects: 1, changes: { label: 'a-1' }, reason: 'A slip.' }),
);
const facts = fc.record({
  borrower: fc.constant(parent),
  pupil: fc.constant(pupil),
  person: fc.constantFrom(staff, nobody),
  borrowerAgreement: fc.record({
    status: fc.constantFrom('none' as const, 'signed' as const, 'withdrawn' as const),
    templateVersion: fc.option(fc.nat({ max: 2 })),
  }),
  parentTemplate: fc.record({ current: fc.option(fc.record({ version: fc.nat({ max: 2 }) })) }),
});
const settings = fc
  .record({
    loansToParents: fc.constantFrom(true as const, null),
    loanSafeguards: fc.constantFrom(['web-filter'], null),
    complianceDocument: fc.constantFrom(true as const, null),
  })
  .map((some) => ({ ...deviceSettings({}), ...some }));
const step = fc.record({ command, facts, settings });

interface Step {
  readonly command: DeviceCommand;
  readonly facts: typeof facts extends fc.Arbitrary<infer T> ? T : never;
  readonly settings: typeof settings extends fc.Arbitrary<infer T> ? T : never;
}

interface Made {
  readonly type: string;
  readonly data: object;
  readonly step: Step;
}

/** Runs the commands one after another; what is refused leaves no event. */
const run = (steps: readonly Step[]): readonly Made[] => {
  const history: Made[] = [];
  for (const one of steps) {
    const decision = devicesStream.decider.decide(
      one.command,
      fold(devicesStream.decider, history),
      at(one.settings, one.facts),
    );
    if (decision.ok) history.push(...decision.events.map((event) => ({ ...event, step: one })));
  }
  return history;
};

const histories = fc.array(step, { minLength: 1, maxLength: 60 }).map(run);

/** Where the newest of these events left the device. */
const placeAfter = (history: readonly Made[]): string => {
  const places: Readonly<Record<string, string>> = {
    DeviceRegistered: 'in-store',
    DeviceLent: 'on-loan',
    DeviceReturned: 'in-store',
    WorkDeviceAllocated: 'allocated',
    WorkDeviceReturned: 'in-store',
  };
  return places[history.findLast(({ type }) => type in places)?.type ?? ''] ?? 'unregistered';
};

/** Events of one type, each with what happened before it since the last event of the other types. */
const eachSince = (history: readonly Made[], type: string, ...since: string[]) =>
  history.flatMap((event, index) => {
    const before = history.slice(0, index);
    return event.type === type
      ? [
          {
            event,
            since: before.slice(before.findLastIndex((made) => since.includes(made.type)) + 1),
            before,
          },
        ]
      : [];
  });

describe('any sequence of commands', () => {
  it('DEV-01 leaves a device in exactly one place, and moves it from where it is', () => {
    forAll(histories, (history) => {
      const state = fold(devicesStream.decider, history);
      expect(state.status).toBe(placeAfter(history));
      expect('loan' in state).toBe(state.status === 'on-loan');
      expect('allocation' in state).toBe(state.status === 'allocated');
      for (const { before } of eachSince(history, 'DeviceLent')) expect(placeAfter(before)).toBe('in-store');
      for (const { before } of eachSince(history, 'WorkDeviceAllocated'))
        expect(placeAfter(before)).toBe('in-store');
      for (const { before } of eachSince(history, 'DeviceReturned'))
        expect(placeAfter(before)).toBe('on-loan');
      for (const { before } of eachSince(history, 'WorkDeviceReturned'))
        expect(placeAfter(before)).toBe('allocated');
    });
  });

  it('DEV-02 lends nothing without a signature on the version in force, nor without protections since the last return', () => {
    forAll(histories, (history) => {
      expect(history).toBeInstanceOf(Array);
      for (const { event, since } of eachSince(
        history,
        'DeviceLent',
        'DeviceReturned',
        'WorkDeviceReturned',
      )) {
        const { facts: known, settings: inForce } = event.step;
        expect(since.map(({ type }) => type)).toContain('DeviceSafeguardsInstalled');
        expect(inForce.loansToParents).toBe(true);
        expect(known.borrowerAgreement.status).toBe('signed');
        expect(known.parentTemplate.current?.version).toBe(known.borrowerAgreement.templateVersion);
      }
    });
  });

  it('DEV-03 allocates nothing without an unused signature where the school asks for one', () => {
    const personOf = ({ data }: Made) => ('person' in data ? data.person : null);
    forAll(histories, (history) => {
      expect(history).toBeInstanceOf(Array);
      const asked = eachSince(history, 'WorkDeviceAllocated').filter(
        ({ event }) => event.step.settings.complianceDocument,
      );
      for (const { event, before } of asked) {
        const ofPerson = before.filter((made) => personOf(made) === personOf(event));
        const returned = ofPerson.findLastIndex(({ type }) => type === 'WorkDeviceReturned');
        expect(ofPerson.findLastIndex(({ type }) => type === 'WorkDeviceComplianceSigned')).toBeGreaterThan(
          returned,
        );
      }
    });
  });

  it('DEV-01 folds any history, also one that no decision would make', () => {
    const types = fc.array(fc.constantFrom(...Object.keys(devicesEvents.entries), 'DeviceTeleported'), {
      maxLength: 30,
    });
    forAll(types, (history) => {
      const events = history.map((type) => ({
        type,
        data: devicesEvents.entries[type as 'DeviceLent']?.example ?? {},
      }));
      expect(fold(devicesStream.decider, events).events).toBe(
        history.filter((type) => type !== 'DeviceTeleported').length,
      );
    });
  });
});
