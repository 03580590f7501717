import { type Role, roles } from '../../events/catalogue/words.ts';
import { type OpenSettings, readList } from './settings.ts';

/** Who is notified of what at a school; null: the policy names nobody, and nobody is notified. */
export interface NoticeSettings {
  /** Of every incident (INC-04). */
  readonly alertRoles: readonly Role[] | null;
  /** Of an incident that involves resources of lessons (INC-05). */
  readonly lessonResourceRoles: readonly Role[] | null;
  /** Of upsetting or harmful material (INC-07). */
  readonly harmfulMaterialRoles: readonly Role[] | null;
  /** Of a loan whose agreement was withdrawn; null: the office. */
  readonly loanReturnDueRoles: readonly Role[] | null;
  /** In place of a role that nobody holds. */
  readonly fallbackRoles: readonly Role[] | null;
}

export const noticeSettings = (settings: OpenSettings): NoticeSettings => ({
  alertRoles: readList(settings, 'incidents', 'alertRoles', roles),
  lessonResourceRoles: readList(settings, 'incidents', 'lessonResourceRoles', roles),
  harmfulMaterialRoles: readList(settings, 'incidents', 'harmfulMaterialRoles', roles),
  loanReturnDueRoles: readList(settings, 'notices', 'loanReturnDueRoles', roles),
  fallbackRoles: readList(settings, 'notices', 'fallbackRoles', roles),
});
