import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outstandingAgreementsProjection } from '../../../../../domain/read-models/outstanding-agreements/projection.ts';
import { outstandingAgreementsView } from '../../../../../domain/read-models/outstanding-agreements/view.ts';
import { ended, parent, pupil, role, staff, visitor } from '../../../../support/people.ts';
import { listOf, rowOf, rowsOf } from '../../../../support/projecting.ts';

type History = readonly { type: string; data: object }[];
const published = (version: number) => ({
  type: 'AgreementTemplatePublished',
  data: { version, takenOver: null },
});
const withdrawnTemplate = (version: number) => ({ type: 'AgreementTemplateWithdrawn', data: { version } });
const signed = (templateVersion: number) => ({
  type: 'AgreementSigned',
  data: { templateVersion, signedOn: '2026-09-03', takenOver: null },
});
const withdrawn = { type: 'AgreementWithdrawn', data: { templateVersion: 1 } };
const requested = { type: 'AgreementRequested', data: {} };
const left = { type: 'PersonLeft', data: { on: '2026-09-10' } };

const view = (
  histories: Readonly<Record<string, History>>,
  query: Record<string, string> = {},
  today = '2026-09-11',
) =>
  listOf(
    outstandingAgreementsProjection,
    outstandingAgreementsView,
    rowsOf(outstandingAgreementsProjection, histories),
    { today, query },
  );
const school = { 'agreement-templates/staff': [published(1)], 'people/p-101': [staff] };
const statuses = (histories: Readonly<Record<string, History>>) =>
  view(histories).items.map(({ key, status }) => [key, status]);

describe('who is expected to sign', () => {
  it('AGR-01 AGR-02 goes from none of one to one of one when the only member of staff signs', () => {
    expect(view(school)).toEqual({
      summary: { coverage: { staff: { signed: 0, expected: 1 } } },
      items: [
        {
          key: 'p-101.staff',
          person: 'p-101',
          audience: 'staff',
          status: 'outstanding',
          templateVersion: null,
          currentVersion: 1,
        },
      ],
    });
    expect(view({ ...school, 'agreements/p-101.staff': [requested, signed(1)] })).toEqual({
      summary: { coverage: { staff: { signed: 1, expected: 1 } } },
      items: [
        {
          key: 'p-101.staff',
          person: 'p-101',
          audience: 'staff',
          status: 'signed',
          templateVersion: 1,
          currentVersion: 1,
        },
      ],
    });
  });
  it('AGR-12 lists a signature on an earlier version as superseded, and one that was taken back as withdrawn', () => {
    const two = {
      ...school,
      'agreement-templates/staff': [published(1), published(2), withdrawnTemplate(1)],
    };
    expect(statuses({ ...two, 'agreements/p-101.staff': [signed(1)] })).toEqual([
      ['p-101.staff', 'superseded'],
    ]);
    expect(statuses({ ...two, 'agreements/p-101.staff': [signed(1), withdrawn, requested] })).toEqual([
      ['p-101.staff', 'withdrawn'],
    ]);
  });
  it('AGR-01 expects nothing where no version can be signed', () => {
    expect(
      statuses({ ...school, 'agreement-templates/staff': [published(1), withdrawnTemplate(1)] }),
    ).toEqual([]);
    expect(statuses({ 'people/p-101': [staff] })).toEqual([]);
  });
  it('ORG-06 expects nothing of those who left', () => {
    expect(statuses({ ...school, 'people/p-101': [staff, left] })).toEqual([]);
  });
  it('AGR-04 expects a visitor to sign only when asked', () => {
    const visit = { 'agreement-templates/visitor': [published(1)], 'people/v-9': [visitor] };
    expect(statuses(visit)).toEqual([]);
    expect(statuses({ ...visit, 'agreements/v-9.visitor': [requested] })).toEqual([
      ['v-9.visitor', 'outstanding'],
    ]);
  });
  it('AGR-14 expects a parent who helps to sign as volunteers do, too', () => {
    const templates = {
      'agreement-templates/parent': [published(1)],
      'agreement-templates/volunteer': [published(1)],
    };
    expect(
      statuses({ ...templates, 'people/p-201': [parent, role('pta-member')] }).map(([key]) => key),
    ).toEqual(['p-201.parent', 'p-201.volunteer']);
    expect(
      statuses({
        ...templates,
        'people/p-201': [parent, role('pta-member'), ended('pta-member', '2026-09-11')],
      }),
    ).toHaveLength(1);
  });
  it('AGR-09 AGR-10 follows the year group of a pupil, also when it was corrected', () => {
    const corrected = (corrects: number, changes: object) => ({
      type: 'PersonCorrected',
      data: { corrects, changes },
    });
    const templates = {
      'agreement-templates/pupil-ks1': [published(1)],
      'agreement-templates/pupil-ks2': [published(1)],
    };
    const expected = (...history: History) =>
      statuses({ ...templates, 'people/u-301': [pupil, ...history] }).map(([key]) => key);
    expect(expected()).toEqual(['u-301.pupil-ks1']);
    expect(expected(corrected(1, { yearGroup: 'Y3' }))).toEqual(['u-301.pupil-ks2']);
    const moved = { type: 'PupilMovedUp', data: { yearGroup: 'Y3', from: '2026-09-05' } };
    expect(expected(moved)).toEqual(['u-301.pupil-ks2']);
    const ahead = { type: 'PupilMovedUp', data: { yearGroup: 'Y3', from: '2027-09-01' } };
    expect(expected(ahead)).toEqual(['u-301.pupil-ks1', 'u-301.pupil-ks2']);
    expect(expected(corrected(1, {}), corrected(2, { yearGroup: 'Y3' }))).toEqual(['u-301.pupil-ks1']);
  });
});

describe('asking for a part of the list', () => {
  const both = {
    ...school,
    'agreement-templates/parent': [published(1)],
    'people/p-201': [parent],
    'agreements/p-201.parent': [signed(1)],
  };
  const keys = (query: Record<string, string>) => view(both, query).items.map(({ key }) => key);
  it('AGR-01 narrows the items by status and audience, and counts all', () => {
    expect(keys({ status: 'outstanding' })).toEqual(['p-101.staff']);
    expect(keys({ audience: 'parent' })).toEqual(['p-201.parent']);
    expect(keys({ audience: 'parent', status: 'outstanding' })).toEqual([]);
    expect(view(both, { audience: 'staff' }).summary).toEqual({
      coverage: { staff: { signed: 0, expected: 1 }, parent: { signed: 1, expected: 1 } },
    });
  });
  it('AGR-01 shows under any filters what the whole list shows of them, on any day', () => {
    const day = fc.constantFrom('2026-09-10', '2026-09-11', '2026-09-12', '2026-10-15');
    const pieces = fc.record({
      people: fc.array(
        fc.subarray([
          staff,
          parent,
          visitor,
          role('volunteer'),
          role('staff', '2026-09-02', '2026-09-11'),
          left,
        ]),
        {
          maxLength: 5,
        },
      ),
      held: fc.array(fc.subarray([requested, signed(1), signed(2), signed(3), withdrawn]), { maxLength: 5 }),
      templates: fc.subarray([published(1), published(2), published(3), withdrawnTemplate(3)]),
    });
    const of = fc.constantFrom('staff', 'parent', 'volunteer', 'visitor');
    const filters = fc.record(
      { status: fc.constantFrom('outstanding', 'signed', 'superseded', 'withdrawn'), audience: of },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(pieces, day, filters, ({ people, held, templates }, today, query) => {
        const audiences = ['staff', 'parent', 'volunteer', 'visitor'] as const;
        const histories = Object.fromEntries([
          ...audiences.map((audience, index) => [
            `agreement-templates/${audience}`,
            index === 3 ? templates : [published(1), published(2)],
          ]),
          ...people.map((history, index) => [`people/p-${index}`, history]),
          ...held.map((history, index) => [`agreements/p-${index}.${audiences[index % 4]}`, history]),
        ]);
        const whole = view(histories, {}, today).items;
        const wanted = whole.filter(
          (item) =>
            (query.status === undefined || item['status'] === query.status) &&
            (query.audience === undefined || item['audience'] === query.audience),
        );
        expect(view(histories, query as Record<string, string>, today).items).toEqual(wanted);
      }),
    );
  });
  it('AGR-01 is empty for a school without a book', () => {
    expect(view({})).toEqual({
      summary: { coverage: {} },
      items: [],
    });
  });
});

describe('coverage', () => {
  it('AGR-01 is what a count of the items gives, no matter who joined, left, signed and withdrew', () => {
    const person = fc.array(
      fc.constantFrom<{ type: string; data: object }>(staff, parent, visitor, role('volunteer'), left),
      {
        maxLength: 4,
      },
    );
    const agreement = fc.array(
      fc.constantFrom<{ type: string; data: object }>(requested, signed(1), signed(2), withdrawn),
      {
        maxLength: 3,
      },
    );
    const audiences = ['staff', 'parent', 'volunteer', 'visitor'] as const;
    const templates = Object.fromEntries(
      audiences.map((audience) => [`agreement-templates/${audience}`, [published(1), published(2)]]),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(person, agreement, fc.constantFrom(...audiences)), { maxLength: 6 }),
        (people) => {
          const histories = people.map(([history, held, audience], index) => ({
            [`people/p-${index}`]: history,
            [`agreements/p-${index}.${audience}`]: held,
          }));
          const { summary, items } = view(Object.assign({}, templates, ...histories));
          const recount = audiences.map((audience) => {
            const expected = items.filter((item) => item['audience'] === audience);
            return [
              audience,
              {
                signed: expected.filter((item) => item['status'] === 'signed').length,
                expected: expected.length,
              },
            ];
          });
          expect(summary['coverage']).toEqual(Object.fromEntries(recount));
          expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
        },
      ),
    );
  });
});

describe('a row', () => {
  it('AGR-01 stays as it is when an event says nothing about signing', () => {
    const unchanged = (stream: string, ...history: History) =>
      rowOf(outstandingAgreementsProjection, stream, 'p-101.staff', history);
    expect(
      unchanged(
        'agreements',
        signed(1),
        { type: 'AgreementCorrected', data: { corrects: 1, changes: {} } },
        { type: 'SomethingNew', data: {} },
      ),
    ).toMatchObject({
      signed: 1,
      isWithdrawn: false,
    });
    expect(
      unchanged(
        'agreement-templates',
        published(1),
        { type: 'AgreementTemplateCorrected', data: {} },
        { type: 'SomethingNew', data: {} },
      ),
    ).toEqual({ current: 1 });
    expect(unchanged('people', { type: 'SomethingNew', data: {} })).toBeNull();
  });
  it('AGR-01 holds no name, address or date of birth', () => {
    expect(
      JSON.stringify(rowOf(outstandingAgreementsProjection, 'people', 'u-301', [pupil, parent, staff])),
    ).not.toMatch(/Tobi|Amira|2020/);
  });
  it('AGR-01 that is of no known form is left out', () => {
    const rows = [{ stream: 'people', id: 'p-101', commit: 1, row: { roles: 'all' } }];
    expect(
      listOf(outstandingAgreementsProjection, outstandingAgreementsView, rows, { today: '2026-09-11' }).items,
    ).toEqual([]);
  });
});

describe('renewals', () => {
  const fellDue = {
    type: 'AgreementRenewalFellDue',
    data: { signature: 1, templateVersion: 1, cause: 'superseded' },
  };
  it('AGR-12 lists whose renewal is due, until they have signed again', () => {
    const history = { ...school, 'agreement-templates/staff': [published(1), published(2)] };
    const due = (...events: History) =>
      view({ ...history, 'agreements/p-101.staff': events }, { renewal: 'due' }).items;
    expect(due(signed(1))).toEqual([]);
    expect(due(signed(1), fellDue)).toMatchObject([
      { person: 'p-101', status: 'superseded', isToBeRenewed: true },
    ]);
    expect(due(signed(1), fellDue, signed(2))).toEqual([]);
  });
});
