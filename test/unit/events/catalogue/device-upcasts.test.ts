import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describedBy, deviceForm, deviceKind } from '../../../../events/catalogue/device-forms.ts';
import { correctedUpcasts, registeredUpcasts } from '../../../../events/catalogue/device-upcasts.ts';
import { forAll } from '../../../support/for-all.ts';

describe('what a device was registered as', () => {
  it.each([
    ['teacher-laptop', 'laptop', 'teacher'],
    ['ta-laptop', 'laptop', 'teaching-assistant'],
    ['pupil-laptop', 'laptop', 'pupil'],
    ['tablet', 'tablet', null],
    ['phone', 'phone', null],
  ])('DEV-01 of the kind %s is a %s, meant for %s', (kind, form, intendedFor) => {
    expect(registeredUpcasts[1]({ kind, label: 'trolley-2' })).toEqual({
      form,
      intendedFor,
      label: 'trolley-2',
    });
    expect(correctedUpcasts[1]({ corrects: 1, changes: { kind } })).toEqual({
      corrects: 1,
      changes: { form, intendedFor },
    });
  });
  it('DEV-07 says nothing of updates, which nobody had asked about', () => {
    expect(registeredUpcasts[2]({ form: 'tablet', intendedFor: null, label: null })).toMatchObject({
      supportsUpdates: null,
    });
  });
  it('DEV-01 leaves a correction that did not touch the kind', () => {
    const data = { corrects: 3, changes: { returnDue: '2026-10-23' }, reason: 'sealed' };
    expect(correctedUpcasts[1](data)).toEqual(data);
  });
  it('DEV-01 has a form for every kind, and for any word that no catalogue knew', () => {
    for (const kind of deviceKind.options) expect(deviceForm.options).toContain(describedBy(kind).form);
    forAll(fc.jsonValue(), (word) => void expect(deviceForm.options).toContain(describedBy(word).form));
    expect(describedBy('abacus')).toEqual({ form: 'other', intendedFor: null });
    expect(correctedUpcasts[1]({ corrects: 1, changes: [] })).toEqual({ corrects: 1, changes: {} });
  });
});
