import { describe, expect, it } from 'vitest';
import { accessAgreement } from '../../../../domain/processes/access-agreement.ts';
import { authorised, ended, granted, issued } from '../streams/access/histories.ts';

const event = (stream: string, streamId: string, { type, data }: { type: string; data: object }) => ({
  stream,
  streamId,
  type,
  data: data as never,
  version: 2,
});
const review = (id: string, audience: string) => ({
  stream: 'access',
  id,
  command: { type: 'ReviewAgreement', audience },
});
const link = (audience: string, id: string) => ({
  of: { stream: 'agreement-templates', id: audience },
  to: { stream: 'access', id, version: 1 },
});
const ofAgreement = (type: string) =>
  event('agreements', 'p-101.staff', { type, data: { signatory: 'p-101', audience: 'staff' } });
const ofTemplate = (type: string) => event('agreement-templates', 'staff', { type, data: { version: 2 } });
const signed = { status: 'signed', templateVersion: 1 } as const;

describe('the process that looks after what access rests on', () => {
  it.each(['AgreementSigned', 'AgreementWithdrawn'])(
    'ACC-01 AGR-12 asks the person’s record to look when a signature changes: %s',
    (type) => {
      expect(accessAgreement.commands(ofAgreement(type), [], {})).toEqual([review('p-101', 'staff')]);
    },
  );

  it.each(['AgreementTemplatePublished', 'AgreementTemplateWithdrawn'])(
    'ACC-01 AGR-13 asks everybody’s record that rests on a text when the text changes: %s',
    (type) => {
      const linked = ['p-101', 'p-102'].map((id) => ({ stream: 'access', id, version: 1 }));
      expect(accessAgreement.commands(ofTemplate(type), linked, {})).toEqual([
        review('p-101', 'staff'),
        review('p-102', 'staff'),
      ]);
    },
  );

  it('ACC-01 NET-01 remembers once who rests on which text', () => {
    expect(accessAgreement.links(event('access', 'p-101', granted))).toEqual([link('staff', 'p-101')]);
    expect(accessAgreement.links(event('access', 'p-101', issued))).toEqual([link('staff', 'p-101')]);
    expect(accessAgreement.links(event('access', 'v-9', authorised()))).toEqual([link('visitor', 'v-9')]);
    for (const other of [event('access', 'v-9', ended), ofAgreement('AgreementSigned')])
      expect(accessAgreement.links(other)).toEqual([]);
  });

  it('ACC-01 asks at once where signature or text changed while something was given on them', () => {
    const given = event('access', 'p-101', granted);
    expect(accessAgreement.facts(given)).toEqual({
      agreement: { stream: 'agreements', id: 'p-101.staff' },
      template: { stream: 'agreement-templates', id: 'staff' },
    });
    const asks = [review('p-101', 'staff')];
    const withdrawn = { status: 'withdrawn', templateVersion: 1 } as const;
    expect(
      accessAgreement.commands(given, [], { agreement: signed, template: { current: { version: 1 } } }),
    ).toEqual([]);
    expect(
      accessAgreement.commands(given, [], { agreement: signed, template: { current: { version: 2 } } }),
    ).toEqual(asks);
    expect(accessAgreement.commands(given, [], { agreement: signed, template: { current: null } })).toEqual(
      asks,
    );
    expect(
      accessAgreement.commands(given, [], { agreement: withdrawn, template: { current: { version: 1 } } }),
    ).toEqual(asks);
  });

  it('ACC-01 does nothing about other events', () => {
    const others = [
      event('access', 'v-9', ended),
      ofAgreement('AgreementRequested'),
      ofTemplate('AgreementTemplateCorrected'),
    ];
    for (const other of others) {
      expect(accessAgreement.facts(other)).toEqual({});
      expect(accessAgreement.commands(other, [{ stream: 'access', id: 'p-1', version: 1 }], {})).toEqual([]);
    }
  });
});
