import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  close,
  closed,
  considered,
  corrected,
  editions,
  primary,
  report,
  reported,
  signed,
  weighed,
} from './histories.ts';

const { category: _, ...told } = report;
const command = { type: 'ReportIncident' as const, ...told };
/** The list as it was in September, and as it is since October. */
const list = editions(
  ['2025', '2026-09-01T08:00:00.000Z', 'misogyny'],
  ['2026', '2026-10-01T08:00:00.000Z', 'misogyny', 'ai-images', 'radicalisation'],
);
const listing = (roles: readonly string[] = ['dsl', 'staff']) =>
  at(primary, roles, 'p-410', { categories: list });
const categorise = (categories: string[], categoryEdition?: string) => ({
  type: 'CategoriseIncident' as const,
  categories,
  ...(categoryEdition === undefined ? {} : { categoryEdition }),
});
const categorised = (categories: string[], before: string[], categoryEdition: string | null = null) => ({
  type: 'IncidentCategorised' as const,
  data: { categories, categoryEdition, rules: '2024-03', before },
});

describe('what an incident is about', () => {
  it('INC-01 records several categories as they are named, with the edition of the list in force', () => {
    const categories = ['cyber-bullying', 'misogyny', 'ai-images'];
    given(incidentsStream, [])
      .when({ ...command, categories }, listing())
      .thenEvents(reported({ categories, categoryEdition: '2026', recorder: 'p-410' }));
  });
  it('INC-01 takes the one category of before as one of several, each once', () => {
    given(incidentsStream, [])
      .when({ ...command, category: 'misogyny', categories: ['cyber-bullying', 'misogyny'] }, listing())
      .thenEvents(
        reported({ categories: ['misogyny', 'cyber-bullying'], categoryEdition: '2026', recorder: 'p-410' }),
      );
    const { body } = incidentsStream.commands.ReportIncident;
    expect(body.safeParse(told).success).toBe(false);
    expect(body.safeParse({ ...told, category: 'misogyny' }).success).toBe(true);
    for (const categories of [[], ['a', 'a'], Array.from({ length: 11 }, (__, index) => `c${index}`)])
      expect(body.safeParse({ ...told, categories }).success).toBe(false);
  });
  it('INC-01 refuses a category that stands in no edition in force since the incident happened', () => {
    for (const [categories, edition] of [
      [['gambling'], undefined],
      [['misogyny', 'gambling'], undefined],
      [['ai-images'], '2025'],
      [['misogyny'], '2024'],
    ] as const) {
      const named = edition === undefined ? {} : { categoryEdition: edition };
      given(incidentsStream, [])
        .when({ ...command, categories: [...categories], ...named }, listing())
        .thenRejected('CategoryNotListed', 'INC-01');
    }
    given(incidentsStream, [])
      .when(
        { ...command, categories: ['misogyny'] },
        at(primary, ['dsl'], 'p-410', { categories: editions() }),
      )
      .thenRejected('CategoryNotListed', 'INC-01');
    given(incidentsStream, [])
      .when({ ...command, categories: ['online-safety'], categoryEdition: '2026' }, at(primary))
      .thenRejected('CategoryNotListed', 'INC-01');
  });
  it('INC-01 takes an edition that was in force when the incident happened, to the very day', () => {
    const named = { categories: ['misogyny'], categoryEdition: '2025' };
    given(incidentsStream, [])
      .when({ ...command, occurredOn: '2026-10-01', ...named }, listing())
      .thenEvents(
        reported({
          occurredOn: '2026-10-01',
          categories: ['misogyny'],
          categoryEdition: '2025',
          recorder: 'p-410',
        }),
      );
    given(incidentsStream, [])
      .when({ ...command, occurredOn: '2026-10-02', ...named }, listing())
      .thenRejected('CategoryNotListed', 'INC-01');
  });
  it('INC-01 takes the edition in force by its name, from its very instant to the last of it', () => {
    const now = editions(
      ['2025', '2026-09-01T08:00:00.000Z', 'misogyny'],
      ['2026', '2026-09-30T23:00:00.000Z', 'misogyny'],
      ['2027', '2026-10-06T14:00:00.000Z', 'gambling'],
    );
    const naming = (categoryEdition: string, category2: string) =>
      given(incidentsStream, []).when(
        { ...command, occurredOn: '2026-10-01', categories: [category2], categoryEdition },
        at(primary, ['dsl'], 'p-410', { categories: now }),
      );
    for (const [edition, category2] of [
      ['2026', 'misogyny'],
      ['2027', 'gambling'],
    ] as const)
      naming(edition, category2).thenEvents(
        reported({
          occurredOn: '2026-10-01',
          categories: [category2],
          categoryEdition: edition,
          recorder: 'p-410',
        }),
      );
    naming('2025', 'misogyny').thenRejected('CategoryNotListed');
  });
  it('INC-01 knows no edition that is yet to take effect', () => {
    const ahead = editions(['2027', '2026-10-06T14:00:00.001Z', 'gambling']);
    const named = { categories: ['online-safety'], categoryEdition: '2027' };
    given(incidentsStream, [])
      .when({ ...command, ...named }, at(primary, ['dsl'], 'p-410', { categories: ahead }))
      .thenRejected('CategoryNotListed');
    given(incidentsStream, [])
      .when(
        { ...command, categories: ['online-safety'] },
        at(primary, ['dsl'], 'p-410', { categories: ahead }),
      )
      .thenEvents(reported({ categories: ['online-safety'], recorder: 'p-410' }));
  });
  it('INC-01 is said anew when it is found out, with what it was before, and nothing twice', () => {
    const before = reported({ categories: ['cyber-bullying'] });
    const after = categorised(['cyber-bullying', 'radicalisation'], ['cyber-bullying'], '2026');
    given(incidentsStream, [before])
      .when(categorise(['cyber-bullying', 'radicalisation']), listing())
      .thenEvents(after);
    given(incidentsStream, [before, after])
      .when(categorise(['cyber-bullying', 'radicalisation']), listing())
      .thenNothing();
    given(incidentsStream, [before, after])
      .when(categorise(['radicalisation', 'cyber-bullying']), listing())
      .thenEvents(
        categorised(['radicalisation', 'cyber-bullying'], ['cyber-bullying', 'radicalisation'], '2026'),
      );
    expect(fold(incidentsStream.decider, [before, after])).toMatchObject({
      report: { categories: ['cyber-bullying', 'radicalisation'], categoryEdition: '2026', rules: '2024-03' },
    });
    given(incidentsStream, [before])
      .when(categorise(['gambling']), listing())
      .thenRejected('CategoryNotListed', 'INC-01');
  });
  it('INC-01 looks the list up for reports, pupils’ reports, categories and their corrections alone', () => {
    const categories = { stream: 'reference-lists', id: 'incident-categories' };
    const correct = { type: 'CorrectIncident' as const, corrects: 1, reason: 'A slip.' };
    const commands = [
      categorise(['misogyny']),
      { type: 'ReceivePupilReport' as const, as: 'witness' as const },
      { ...correct, changes: { category: 'misogyny' } },
      { ...correct, changes: { categories: ['misogyny'] } },
    ];
    for (const one of commands) expect(incidentsStream.factNeeds(one, 'i-1')).toEqual({ categories });
    expect(incidentsStream.factNeeds({ ...correct, changes: { illegal: true } }, 'i-1')).toEqual({});
    expect(incidentsStream.factNeeds({ type: 'ClassifyIncident', classes: ['content'] }, 'i-1')).toEqual({
      fourCs: { stream: 'reference-lists', id: 'four-cs' },
    });
  });
  it('INC-01 corrects a slip to an entry of the edition of the record', () => {
    const correct = (categories: string[]) => ({
      type: 'CorrectIncident' as const,
      corrects: 1,
      changes: { categories },
      reason: 'A slip.',
    });
    const history = [reported({ categories: ['misogyny'], categoryEdition: '2025' })];
    const early = [reported({ categories: ['misogyny'], categoryEdition: '2025', occurredOn: '2026-09-20' })];
    given(incidentsStream, early)
      .when(correct(['ai-images']), listing())
      .thenRejected('CategoryNotListed', 'INC-01');
    given(incidentsStream, early)
      .when(correct(['online-safety']), listing())
      .thenEvents(corrected({ changes: { categories: ['online-safety'] }, categoriesBefore: ['misogyny'] }));
    given(incidentsStream, history)
      .when(correct(['misogyny']), at(primary, ['dsl'], 'p-410', { categories: list }))
      .thenRejected('CategoryNotListed');
    given(incidentsStream, history)
      .when({ ...correct([]), changes: { place: 'Hall' } }, at(primary))
      .thenEvents(corrected({ place: 'Hall' }));
    given(incidentsStream, [reported({ categories: ['misogyny'], categoryEdition: '2026' })])
      .when(correct(['ai-images']), listing())
      .thenEvents(corrected({ changes: { categories: ['ai-images'] }, categoriesBefore: ['misogyny'] }));
    for (const categories of [['misogyny'], ['online-safety', 'misogyny']])
      given(incidentsStream, [reported({ categories: ['online-safety'] })])
        .when(correct(categories), listing())
        .thenRejected('CategoryNotListed', 'INC-01');
  });
});

describe('the rules of several categories', () => {
  const bullying = {
    type: 'CyberBullyingRecorded',
    data: { repetitive: true, intentional: true, imbalanceOfPower: true, platform: 'gaming', earlier: [] },
  };
  it('INC-08 INC-13 asks for what each of them asks for', () => {
    const both = reported({ categories: ['cyber-bullying', 'pupil-misuse', 'misogyny'] });
    given(incidentsStream, [both, actionTaken, signed, bullying])
      .when(close, at(primary))
      .thenRejected('WeighedActionRequired', 'INC-13');
    given(incidentsStream, [both, weighed, signed])
      .when(close, at(primary))
      .thenRejected('BullyingCriteriaRequired', 'INC-08');
    given(incidentsStream, [both, weighed, signed, bullying]).when(close, at(primary)).thenEvents(closed);
    const under = { ...weighed, data: { ...weighed.data, seriousness: null } };
    given(incidentsStream, [
      reported({ categories: ['misogyny', 'cyber-bullying'] }),
      under,
      signed,
      bullying,
    ])
      .when(close, at(primary))
      .thenEvents(closed);
  });
  it('INC-16 lets senior leaders consider the police for contact in social media, unless it is illegal', () => {
    const consider = {
      type: 'ConsiderPolice' as const,
      decision: 'no-report' as const,
      reasons: 'One request.',
    };
    const slt = at(primary, ['slt', 'staff'], 'p-412');
    const decided = { ...considered('no-report'), data: { ...considered('no-report').data } };
    given(incidentsStream, [reported({ categories: ['social-media-contact'] })])
      .when(consider, slt)
      .thenEvents({ ...decided, data: { ...decided.data, decidedBy: 'p-412', reasons: 'One request.' } });
    for (const history of [
      [reported({ categories: ['online-safety'] })],
      [reported({ categories: ['social-media-contact'], illegal: true })],
    ])
      given(incidentsStream, history).when(consider, slt).thenRejected('DslRequired', 'INC-10');
  });
});
