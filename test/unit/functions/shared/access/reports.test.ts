import { describe, expect, it } from 'vitest';
import { defineReport } from '../../../../../domain/kernel/report.ts';
import { allReports } from '../../../../../domain/reports/index.ts';
import { auditActions } from '../../../../../functions/shared/access/audit-actions.ts';
import { permissions } from '../../../../../functions/shared/access/permissions.ts';
import { isSensitive } from '../../../../../functions/shared/reads/record-read.ts';

describe('a report of the list', () => {
  it.each(allReports.map((report) => [report.name, report] as const))(
    'GOV-04 %s is asked for under its own name, by those whom it names',
    (name, report) => {
      expect(auditActions).toContain(name);
      expect(
        permissions.filter(({ stream, actions }) => stream === 'audit' && actions.includes(name)),
      ).toEqual(
        report.permissions.map((row) => ({
          stream: 'audit',
          id: expect.any(String),
          actions: [name],
          ...row,
        })),
      );
    },
  );

  it('INC-04 is read on the record where it shows what stands in sensitive ones', () => {
    expect(allReports.map(({ name }) => [name, isSensitive({ stream: 'audit', id: name })])).toEqual([
      ['as-of', false],
      ['dossier', true],
      ['timeline', true],
      ['person-pack', true],
      ['inspection-pack', false],
      ['erasure-certificate', true],
      ['comparison', false],
      ['safeguarding', false],
      ['incidents', false],
      ['devices-and-access', false],
      ['phones', false],
      ['training-and-agreements', false],
      ['checks-and-reviews', false],
      ['filtering-and-monitoring', false],
      ['controls', false],
    ]);
  });

  it('ORG-02 does not compile without saying who may ask for it, and whether it is sensitive', () => {
    const known = { name: 'r', paths: [], isSigned: false } as const;
    // @ts-expect-error nobody is named
    defineReport({ ...known, sensitive: false });
    // @ts-expect-error not said
    expect(defineReport({ ...known, permissions: [{ roles: ['auditor'] }] })).toBeDefined();
  });
});
