import { describe, expect, it } from 'vitest';
import type { AgreementFacts } from '../../../../../domain/streams/agreements/facts.ts';
import { agreementsStream } from '../../../../../domain/streams/agreements/stream.ts';
import type { Audience } from '../../../../../events/catalogue/words.ts';
import { noCalendar } from '../../../../support/calendars.ts';
import { contextOf, digest, fold, given } from '../../../../support/scenario.ts';

const termsHash = digest('terms');
const settings = agreementsStream.settings({
  agreements: {
    audiences: ['staff', 'governor', 'volunteer', 'parent', 'visitor', 'pupil-ks1', 'pupil-ks2'],
    reminderDays: 14,
  },
});
const held = (role: string) => ({ role, from: '2026-09-02', until: null, by: 1 });
const year = (yearGroup: 'Y2' | 'Y3', from: string, until: string | null) => ({
  yearGroup,
  class: null,
  from,
  until,
  by: 1,
});
const templates = {
  current: { version: 1, termsHash },
  versions: [{ version: 1, termsHash, from: '2026-09-01', until: null }],
};
const of = (audience: Audience, signatory: NonNullable<AgreementFacts['signatory']>) =>
  contextOf(
    { settings, facts: { templates, signatory } },
    { streamId: `p-101.${audience}`, actor: { person: 'system.coming', roles: ['system.coming'] } },
  );
const as = (role: string) => ({ kind: role, roles: [held(role)] });
const pupil = (...years: ReturnType<typeof year>[]) => ({ kind: 'pupil', roles: [held('pupil')], years });
const open = { type: 'OpenAgreement' as const };
const asked = (audience: Audience) => ({
  type: 'AgreementRequested' as const,
  data: {
    signatory: 'p-101',
    audience,
    via: 'coming' as const,
    requestedOn: '2026-09-03',
    templateVersion: 1,
    links: null,
  },
});
const [, signature] = agreementsStream.deadlines;
const dues = (audience: Audience, signatory: object) =>
  signature?.duesOf(fold(agreementsStream.decider, [asked(audience)]), {
    streamId: `p-101.${audience}`,
    settings,
    school: noCalendar,
    facts: { signatory, templates },
  });

describe('an agreement of somebody who comes', () => {
  it.each(['staff', 'governor', 'volunteer', 'parent'] as const)(
    'AGR-01 AGR-02 AGR-03 falls due after the days of the school, and is asked for at once: %s',
    (audience) => {
      given(agreementsStream, [])
        .when(open, of(audience, as(audience)))
        .thenEvents(asked(audience));
      given(agreementsStream, [asked(audience)])
        .when(open, of(audience, as(audience)))
        .thenNothing();
      expect(dues(audience, as(audience))).toMatchObject([{ dueOn: '2026-09-17', about: 'p-101' }]);
    },
  );
  it('AGR-09 falls due of a pupil in the infant years', () => {
    const infant = pupil(year('Y2', '2026-09-02', null));
    given(agreementsStream, []).when(open, of('pupil-ks1', infant)).thenEvents(asked('pupil-ks1'));
    given(agreementsStream, []).when(open, of('pupil-ks2', infant)).thenNothing();
    expect(dues('pupil-ks1', infant)).toMatchObject([{ dueOn: '2026-09-17' }]);
  });
  it('AGR-10 falls due of a pupil who moves up from year 2 to year 3, whatever was signed before', () => {
    const moved = pupil(year('Y2', '2026-09-02', '2026-09-02'), year('Y3', '2026-09-03', null));
    given(agreementsStream, []).when(open, of('pupil-ks2', moved)).thenEvents(asked('pupil-ks2'));
    expect(dues('pupil-ks2', moved)).toMatchObject([{ dueOn: '2026-09-17' }]);
    given(agreementsStream, []).when(open, of('pupil-ks1', moved)).thenNothing();
  });
  it('AGR-04 is not asked for of a visitor, and of nobody where there is no text or audience', () => {
    given(agreementsStream, [])
      .when(open, of('visitor', as('visitor')))
      .thenNothing();
    const staff = of('staff', as('staff'));
    const none = { current: null, versions: [] };
    given(agreementsStream, [])
      .when(open, { ...staff, facts: { ...staff.facts, templates: none } })
      .thenNothing();
    given(agreementsStream, [])
      .when(open, { ...staff, settings: { ...settings, audiences: ['parent'] } })
      .thenNothing();
    given(agreementsStream, [])
      .when(open, of('staff', as('parent')))
      .thenNothing();
  });
});

describe('the agreement of a visitor', () => {
  const visit = { kind: 'visitor', roles: [{ ...held('visitor'), from: '2026-09-03', until: '2026-09-03' }] };
  const visiting = {
    ...of('visitor', visit),
    actor: { person: 'p-101', roles: ['visitor'] },
    settings: { ...settings, visitorNotice: true as const },
  };
  const sign = {
    type: 'SignAgreement' as const,
    templateVersion: 1,
    signedName: 'Jun',
    method: 'log-in' as const,
  };
  const aware = (on: string, until: string) => ({
    ...visiting,
    facts: { ...visiting.facts, awareness: { visits: [{ on, until }] } },
  });
  it('POL-11 is refused before the visitor is made aware of the policy', () => {
    for (const context of [visiting, aware('2026-09-04', '2026-09-04'), aware('2026-09-01', '2026-09-02')])
      given(agreementsStream, []).when(sign, context).thenRejected('VisitorNotAware', 'POL-11');
  });
  it('POL-11 is signed afterwards, and at another school without', () => {
    const signed = (context: typeof visiting) =>
      agreementsStream.decider.decide(sign, agreementsStream.initialState, context);
    expect(signed(aware('2026-09-03', '2026-09-03')).ok).toBe(true);
    expect(signed({ ...visiting, settings: { ...settings, visitorNotice: null } } as never).ok).toBe(true);
  });
  const secret = 'S'.repeat(43);
  const asked = {
    type: 'AgreementRequested' as const,
    data: {
      signatory: 'p-101',
      audience: 'visitor' as const,
      via: 'single-use-link' as const,
      requestedOn: '2026-09-03',
      templateVersion: 1,
      links: { id: 'link-1', endsOn: '2026-09-17', to: [{ person: 'p-101', hash: digest(secret) }] },
    },
  };
  const byLink = { type: 'SignByLink' as const, secret, signedName: 'Jun' };
  it('POL-11 is refused by a link as well', () => {
    given(agreementsStream, [asked]).when(byLink, visiting).thenRejected('VisitorNotAware', 'POL-11');
    const decision = agreementsStream.decider.decide(
      byLink,
      fold(agreementsStream.decider, [asked]),
      aware('2026-09-03', '2026-09-03'),
    );
    expect(decision.ok).toBe(true);
  });
  it('POL-11 lists what has to be confirmed first, where the school asks and nobody has made them aware', () => {
    const state = fold(agreementsStream.decider, [asked]);
    const confirmOf = ({ settings, facts }: Pick<typeof visiting, 'settings' | 'facts'>) => {
      const text = { title: 'Visitors', parts: [{ heading: null, lines: ['I use the guest wifi alone.'] }] };
      const question = agreementsStream.byLink?.question(state, state.links[0]!, {
        streamId: 'p-101.visitor',
        today: '2026-09-03',
        settings,
        facts: { ...facts, templates: { ...templates, text } },
      });
      return question?.ok === true ? question.question.confirm?.confirm : question;
    };
    expect(confirmOf(visiting)).toBe('policy-awareness');
    expect(confirmOf(aware('2026-09-03', '2026-09-03'))).toBeUndefined();
    expect(confirmOf({ ...visiting, settings } as never)).toBeUndefined();
  });
});
