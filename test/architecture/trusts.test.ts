import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assignedRoles, trustRoles } from '../../events/catalogue/words.ts';

const files = readdirSync('infra/trusts', { withFileTypes: true }).filter((entry) => entry.isFile());

describe('the guide to a deployment', () => {
  it('ORG-02 names every role that the file of people may give', () => {
    const guide = readFileSync('docs/deploy.md', 'utf8');
    expect(guide).toContain(
      `in a school \`${assignedRoles.join(' ')}\`, in \`_trust\` \`${trustRoles.join(' ')}\``,
    );
  });
});

describe('the folder of trusts', () => {
  it('ORG-04 holds files of trusts alone, each by the pattern that dead code is looked for with: a copy of one is no dead code', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const { name } of files) {
      expect(name).toMatch(/^[a-z][a-z0-9-]*\.ts$/);
      const text = readFileSync(`infra/trusts/${name}`, 'utf8');
      expect([...text.matchAll(/^export const (\w+)/gm)].map(([, exported]) => exported)).toEqual(['trust']);
    }
    const { entry }: { readonly entry: readonly string[] } = JSON.parse(readFileSync('knip.json', 'utf8'));
    expect(entry).toContain('infra/trusts/*.ts');
  });

  it('DPR-01 names nobody: people stand in a file of people', () => {
    for (const { name } of files)
      expect(readFileSync(`infra/trusts/${name}`, 'utf8')).not.toMatch(
        /join-staff|admit-pupil|register-parent|link-log-in/,
      );
  });
});
