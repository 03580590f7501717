import type { TechnologyFacts } from '../../../../../domain/streams/technologies/facts.ts';
import type { TechnologySettings } from '../../../../../domain/streams/technologies/settings.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const TODAY = '2026-10-06';
export const settings: TechnologySettings = {
  riskAssessment: true,
  decidedBy: ['headteacher', 'slt'],
  installations: true,
};
const roles = (role: string) => [{ role, from: '2025-09-01', until: null, by: 1 }];
export const facts: TechnologyFacts = { person: { roles: roles('staff') } };
export const guest: TechnologyFacts = { person: { roles: roles('visitor') } };

export const teacher = { person: 'p-401', roles: ['staff'] };
export const head = { person: 'p-400', roles: ['headteacher', 'staff'] };
export const it_ = { person: 'p-412', roles: ['it-support', 'contractor'] };
export const leader = { person: 'p-402', roles: ['slt', 'staff'] };
type Actor = { readonly person: string; readonly roles: readonly string[] };
export const at = (actor: Actor = teacher, changes: object = {}) => ({
  ...contextOf(
    { settings, facts },
    { now: `${TODAY}T09:00:00.000Z`, today: TODAY, streamId: 'robots', actor },
  ),
  ...changes,
});

const said = { kind: 'app' as const, name: 'Robots for beginners', use: 'Pupils steer robots.' };
export const propose = { type: 'ProposeTechnology' as const, ...said };
export const proposed = (proposer = 'p-401') => ({
  type: 'TechnologyProposed' as const,
  data: { proposer, ...said },
});
const weighed = { risks: 'Microphones.', mitigations: 'Switched off.', benefits: 'Pupils plan steps.' };
export const assess = (changes: object = {}) => ({
  type: 'AssessTechnology' as const,
  ...weighed,
  handlesPersonalData: true,
  dpia: 'dpia-1',
  ...changes,
});
export const assessed = (changes: object = {}) => ({
  type: 'TechnologyRiskAssessed' as const,
  data: { ...weighed, handlesPersonalData: true, dpia: 'dpia-1', ...changes },
});
export const allow = { type: 'AllowTechnology' as const };
export const allowed = { type: 'TechnologyAllowed' as const, data: { assessment: 2 } };
export const reject = { type: 'RejectTechnology' as const, reasons: 'It needs names.' };
export const rejected = { type: 'TechnologyRejected' as const, data: { reasons: 'It needs names.' } };
const plan = { on: TODAY, title: 'Writing with machines', plan: 'Teachers try it first.' };
export const strategy = { type: 'RecordStrategy' as const, ...plan };
export const planned = { type: 'TechnologyStrategyRecorded' as const, data: plan };

export const install = { type: 'ApproveInstallation' as const, requestedBy: 'p-401' };
export const installed = {
  type: 'SoftwareInstallationApproved' as const,
  data: { requestedBy: 'p-401' },
};
const no = { requestedBy: 'p-401', reason: 'It asks for too many rights.' };
export const dontInstall = { type: 'RefuseInstallation' as const, ...no };
export const notInstalled = { type: 'SoftwareInstallationRefused' as const, data: no };
const danger = { because: 'incident' as const, reason: 'Not for children.' };
export const block = { type: 'BlockSite' as const, ...danger };
export const blocked = { type: 'SiteBlocked' as const, data: danger };
const opening = { approvedBy: 'p-410', reason: 'It was looked at.' };
export const unblock = { type: 'UnblockSite' as const, ...opening };
export const unblocked = { type: 'SiteUnblocked' as const, data: opening };
export const allowSite = { type: 'AllowSite' as const, ...opening };
export const siteAllowed = { type: 'SiteAllowed' as const, data: opening };
const stopped = { on: TODAY, description: 'A program inside a picture.' };
export const prevent = { type: 'PreventDownload' as const, ...stopped };
export const prevented = { type: 'DownloadPrevented' as const, data: stopped };
