/**
 * Of a school's import: what names people goes when the import is over, with the file itself; what only tells
 * rows and codes goes after some days (lifecycle of the bucket).
 */
export const dataPrefix = (school: string, id: string): string => `${school}/${id}/data/`;
export const toldPrefix = (school: string, id: string): string => `${school}/${id}/told/`;
export const fileKey = (school: string, id: string): string => `${dataPrefix(school, id)}file`;
