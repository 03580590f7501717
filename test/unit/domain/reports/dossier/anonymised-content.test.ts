import { describe, expect, it } from 'vitest';
import { anonymisedContent } from '../../../../../domain/reports/dossier/anonymised-content.ts';
import { familyFacts } from '../../../../support/family-facts.ts';

describe('the anonymised twin of a dossier', () => {
  it('DPR-01 tells neither what was lent for a brother or sister, nor who of few somebody is', async () => {
    const { onTheDay, history, people } = anonymisedContent(familyFacts());
    expect(onTheDay.lent).toEqual([{ device: 'device 1', form: 'tablet', to: 'parent', for: 'pupil 1' }]);
    expect(onTheDay.agreements).toMatchObject([
      { who: 'pupil 1', as: 'pupil' },
      { who: 'person 1', as: 'person' },
    ]);
    expect(people.map(({ who }) => who)).toEqual(['pupil 1', 'person 1']);
    expect(history.map(({ by }) => by)).toEqual(['person', 'staff']);
  });
});
