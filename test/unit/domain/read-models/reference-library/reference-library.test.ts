import { describe, expect, it } from 'vitest';
import { referenceLibraryProjection as projection } from '../../../../../domain/read-models/reference-library/projection.ts';
import { referenceLibraryView } from '../../../../../domain/read-models/reference-library/view.ts';
import { type Histories, listOf, rowsOf } from '../../../../support/projecting.ts';
import { guide, helpline, linked, published, said } from '../../streams/reference-lists/histories.ts';

const view = (histories: Histories, query: Record<string, string> = {}, today = '2026-09-03') =>
  listOf(projection, referenceLibraryView, rowsOf(projection, histories), { today, query });
const titles = (...args: Parameters<typeof view>) => view(...args).items.map(({ title }) => title);

const resources: Histories = {
  'reference-lists/parent-resources': [
    published('parent-resources', '2026', '2026-09-01T08:00:00.000Z', [helpline]),
    published('parent-resources', '2027', '2026-09-04T08:00:00.000Z', [guide]),
  ],
};
const objective = (id: string, keyStage: string) => ({ id, title: `Objective ${id}`, keyStage });
const lesson = (yearGroup: string, halfTerm: string) => ({
  yearGroup,
  halfTerm,
  title: `${yearGroup} in ${halfTerm}`,
  strands: ['a'],
});
const plan: Histories = {
  'reference-lists/curriculum-plan': [
    {
      type: 'CurriculumPlanAdopted',
      data: {
        list: 'curriculum-plan',
        ...said('2026-27'),
        effectiveFrom: '2026-09-01T08:00:00.000Z',
        strands: [{ id: 'a', title: 'Strand a' }],
        lessons: [lesson('Y1', 'autumn-1'), lesson('Y1', 'autumn-2'), lesson('Y2', 'autumn-1')],
      },
    },
  ],
};

describe('the library of lists', () => {
  it('POL-12 shows the resources for parents that are in force on a day', () => {
    expect(titles(resources)).toEqual(['A helpline']);
    expect(titles(resources, { on: '2026-09-05' })).toEqual(['A guide']);
    expect(titles(resources, { on: '2026-08-31' })).toEqual([]);
    expect(view(resources).items[0]).toMatchObject({
      list: 'parent-resources',
      edition: '2026',
      entry: 'helpline',
      link: 'https://helpline.example/',
      from: '2026-09-01',
      until: '2026-09-04',
    });
    expect(view(resources).summary).toEqual({ entries: { 'parent-resources': 1 } });
  });
  it('POL-09 shows the linked policies, those of earlier editions among them', () => {
    const histories = {
      ...resources,
      'reference-lists/linked-policies': [
        linked('behaviour', '1', '2026-09-01T08:00:00.000Z'),
        linked('complaints', '2', '2026-09-02T08:00:00.000Z'),
      ],
    };
    expect(titles(histories, { list: 'linked-policies' })).toEqual([
      'The behaviour policy',
      'The complaints policy',
    ]);
  });
  it('UNA-01 shows the list that was in force at a date, also after a withdrawal', () => {
    const withdrawn = {
      type: 'EditionWithdrawn',
      data: {
        list: 'parent-resources',
        edition: '2027',
        effectiveFrom: '2026-09-08T08:00:00.000Z',
        reason: 'x',
      },
    };
    const histories = {
      'reference-lists/parent-resources': [
        ...(resources['reference-lists/parent-resources'] ?? []),
        withdrawn,
      ],
    };
    expect(titles(histories, { on: '2026-09-06' })).toEqual(['A guide']);
    expect(titles(histories, { on: '2026-09-09' })).toEqual(['A helpline']);
  });
  it('CUR-01 shows the plan of a year group and half-term', () => {
    expect(titles(plan, { yearGroup: 'Y1' })).toEqual(['Y1 in autumn-1', 'Y1 in autumn-2']);
    expect(titles(plan, { halfTerm: 'autumn-1' })).toEqual(['Y1 in autumn-1', 'Y2 in autumn-1']);
  });
  it('CUR-05 shows the objectives of a key stage', () => {
    const entries = [objective('one', 'ks1'), objective('two', 'ks2')];
    const histories = {
      'reference-lists/objectives': [published('objectives', '2026', '2026-09-01T08:00:00.000Z', entries)],
    };
    expect(titles(histories, { keyStage: 'ks2' })).toEqual(['Objective two']);
  });
  it('POL-08 shows guidance with its edition and source', () => {
    const histories = {
      'reference-lists/guidance.keeping-safe': [
        {
          type: 'GuidanceChangeRecorded',
          data: {
            list: 'guidance.keeping-safe',
            ...said(),
            effectiveFrom: '2026-09-01T08:00:00.000Z',
            title: 'Keeping children safe',
            entries: [{ id: 'para-136', title: 'Four risks' }],
            reviewBy: null,
          },
        },
      ],
    };
    expect(view(histories).items[0]).toMatchObject({
      edition: '2026',
      editionTitle: 'Keeping children safe',
      source: 'Chosen by the computing lead',
      publishedOn: '2026-09-01',
    });
  });
});
