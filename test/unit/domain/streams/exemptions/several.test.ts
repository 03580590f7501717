import { describe, expect, it } from 'vitest';
import { exemptionsStream } from '../../../../../domain/streams/exemptions/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  at,
  by,
  considered,
  decided,
  expired,
  grant,
  granted,
  refused,
  revoke,
  revoked,
  submit,
  submitted,
} from './histories.ts';

const other = { entry: 'installing-software' };
const two = [submitted(), submitted(other)];
const of = <E extends { readonly data: object }>(application: number, event: E) => ({
  ...event,
  data: { ...event.data, application },
});
const applicationsOf = (history: Parameters<typeof fold>[1]) =>
  fold(exemptionsStream.decider, history).applications;

describe('several applications of one person', () => {
  it('UNA-03 wait for their decisions side by side, one for each entry of the list', () => {
    given(exemptionsStream, [submitted()])
      .when(submit(other), at())
      .thenEvents(decided(submitted(other)));
    given(exemptionsStream, two).when(submit(other), at()).thenRejected('ApplicationPending', 'UNA-03');
  });
  it('UNA-03 are looked at and granted each by itself', () => {
    const looked = [...two, of(2, considered)];
    given(exemptionsStream, looked)
      .when({ ...grant, application: 2 }, at(by.head))
      .thenEvents(of(2, decided(granted(other))));
    given(exemptionsStream, looked)
      .when(grant, at(by.head))
      .thenRejected('ExecutiveConsiderationRequired', 'UNA-03');
  });
  it('UNA-03 are taken back each by itself', () => {
    const inForce = [...two, considered, of(2, considered), granted(), of(2, granted(other))];
    given(exemptionsStream, [...inForce, revoked])
      .when({ ...revoke, application: 2 }, at(by.head))
      .thenEvents(of(2, decided(revoked)));
    expect(applicationsOf([...inForce, revoked]).map(({ decision }) => decision)).toMatchObject([
      { ended: 'revoked' },
      { ended: null },
    ]);
  });
  it('UNA-03 refuses a correction by which two would wait for the same entry', () => {
    given(exemptionsStream, two)
      .when(
        {
          type: 'CorrectExemption',
          corrects: 2,
          changes: { entry: 'connecting-devices' },
          reason: 'A slip.',
        },
        at(by.office),
      )
      .thenRejected('ApplicationPending', 'UNA-03');
  });
});

describe('an exemption that has ended', () => {
  it('UNA-03 ended once: as it was taken back, whatever is recorded of it after', () => {
    const history = [submitted(), considered, granted()];
    const endOf = (...ends: readonly (typeof revoked | typeof expired)[]) =>
      applicationsOf([...history, ...ends])[0]?.decision;
    expect(endOf(revoked, expired)).toEqual(endOf(revoked));
    expect(endOf(expired)).toMatchObject({ ended: 'expired', endedOn: '2026-10-24' });
  });
  it('UNA-03 makes way first among a hundred applications, and so does one that was refused', () => {
    const older = [submitted(), submitted(), submitted(), submitted()];
    const over = [granted(), of(2, granted()), of(2, revoked), of(3, refused)];
    const numbers = (more: number) =>
      applicationsOf([...older, ...over, ...Array.from({ length: more }, () => submitted())])
        .slice(0, 3)
        .map(({ number }) => number);
    expect([96, 97, 98, 99].map(numbers)).toEqual([
      [1, 2, 3],
      [1, 3, 4],
      [1, 4, 9],
      [4, 9, 10],
    ]);
  });
});
