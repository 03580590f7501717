import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../../../domain/kernel/stream.ts';
import { streams } from '../../../../domain/streams/index.ts';
import { idForms as forms } from '../../../support/id-forms.ts';
import { contextOf } from '../../../support/scenario.ts';

const school = 'larkfield-infant';

/** Of each stream what its ids are made of, one that is of that form, and one that says something else or nothing. */
const forms: Readonly<Record<string, readonly [form: string, id: string, other: string | null]>> = {
  schools: ['<school>', school, 'hollowbrook-primary'],
  policies: ['online-safety', 'online-safety', 'online-safety-2'],
  people: ['<person>', 'p-101', null],
  reservations: ['<purpose>.<hash>', 'log-in-name.q3Zt0vYbN1xKc8Rw', 'nick-name.q3Zt0vYbN1xKc8Rw'],
  'agreement-templates': ['<audience>', 'staff', 'staff.2'],
  agreements: ['<person>.<audience>', 'p-101.staff', 'p-101.staff-again'],
  acknowledgements: ['<person>', 'p-101', null],
  'class-years': ['<class>.<year>', 'y1-oak.2026-27', 'y1-oak.2026-28'],
  consents: ['<person>.<kind>', 'u-301.photo', 'u-301.video'],
  'reference-lists': ['<list>', 'objectives', null],
  devices: ['<device>', 'lis-lt-014', null],
  incidents: ['<incident>', 'i-55', null],
  access: ['<person>', 'p-101', null],
  breaches: ['<breach>', 'b-1', null],
  'help-requests': ['<request>', 'h-1', null],
  disposals: ['<stream>.<record>', 'consents.u-301.photo', 'consents'],
  disclosures: ['<disclosure>', 'di-1', null],
  'data-complaints': ['<complaint>', 'dc-1', null],
  'file-transfers': ['<transfer>', 'ft-1', null],
  'data-breaches': ['<breach>', 'db-1', 'd'.repeat(81)],
  technologies: ['<technology>', 'robots-for-beginners', null],
  oversight: ['<year>, or extract.<incident>', '2026-27', '2026-28'],
  checks: ['<kind>, or <kind>.<system or blog>', 'security', 'security.tablets'],
  'own-devices': ['<device>', 'own-lt-7', null],
  authorisations: ['<person>', 'p-101', null],
  exemptions: ['<person>', 'p-101', null],
  concerns: ['<concern>', 'c-1', null],
  searches: ['<search>', 'se-1', null],
  activities: ['<kind>.<activity>', 'parent-workshop.2026-27', 'parent-workshop.2026-28'],
  publications: ['<item>', 'i-1', null],
  training: ['<person>', 'p-101', null],
  elevations: ['<person>', 'p-101', null],
  'pupil-devices': ['<pupil>', 'u-350', null],
  'home-learning': ['<pupil>.<closure>', 'u-301.4', 'u-301.first'],
  'staff-matters': ['<matter>', 'm-1', null],
  'machine-clients': ['<client>', 'help-desk', 'Help-Desk'],
  'access-journal': ['<record>', '20261006t093000000z-0a1b2c3d4e5f6071', null],
  'evidence-files': ['<stream>.<record>', 'incidents.i-55', 'devices.lis-lt-014'],
  notifications: ['<stream>.<record>.<event>', 'incidents.i-55.1', 'incidents.i-55'],
};
const those = streams.map((stream) => ({ stream, name: stream.events.stream }));
const bound = those.filter(({ name }) => forms[name]?.[2] !== null);

describe('the ids of all streams', () => {
  it.each(those)('ACC-01 are made of parts that all bind: $name', ({ stream: { idForm }, name }) => {
    const [form, id] = forms[name] ?? [];
    expect(idForm.form).toBe(form);
    expect(idForm.refusal(id ?? '', school)).toBeNull();
  });

  it.each(bound)('ACC-01 AGR-01 take no command under another id: $name', ({ stream, name }) => {
    const [, , streamId = null] = forms[name] ?? [];
    const refusal = stream.idForm.refusal(streamId ?? '', school);
    expect(refusal).not.toBeNull();
    const context = contextOf({ settings: {}, facts: {} }, { streamId: streamId ?? '', school });
    for (const [type, { example }] of Object.entries(stream.commands)) {
      const command: AnyCommand = { type, ...example };
      expect(stream.decider.decide(command, stream.decider.initialState, context)).toEqual({
        ok: false,
        rejection: refusal,
      });
    }
  });

  it('AGR-01 names a person in every agreement', () => {
    const { idForm } = those.find(({ name }) => name === 'agreements')?.stream ?? {};
    for (const id of ['staff', '.staff', 'p-101', '']) expect(idForm?.refusal(id, school)).not.toBeNull();
  });
});
