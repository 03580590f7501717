import { describe, expect, it } from 'vitest';
import { hearers } from '../../../support/two-schools.ts';

const words = 'sealed';
const report = { edition: 'uk-gdpr-2018', dueAt: '2026-09-05T08:00:00.000Z' };
const aware = { causedBy: 'p-401', awareAt: '2026-09-02T08:00:00.000Z', report, words };
const both = { 'data-breach-reported': ['it-support', 'headteacher', 'dpo'] };

describe('the same data breach at both schools', () => {
  it('EML-05 mail with personal data went to the wrong person: who deals with a data breach: the same three hear', () => {
    const data = { ...aware, sentOn: '2026-09-01' };
    const heard = hearers('data-breaches', { type: 'EmailSentInErrorReported', data });
    expect(heard).toEqual([both, both]);
  });
  it('EML-06 data was lost: the same three hear', () => {
    const data = { ...aware, cause: 'lost' };
    expect(hearers('data-breaches', { type: 'DataBreachReported', data })).toEqual([both, both]);
  });
});
