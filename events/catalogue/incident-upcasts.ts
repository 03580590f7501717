import type { Json } from './define-events.ts';

type Data = Readonly<Record<string, Json>>;

/** One category becomes the only one of several. */
const inCategories = ({ category, ...rest }: Data): Record<string, Json> =>
  category === undefined ? rest : { ...rest, categories: [category] };

/** 1: one category; nobody asked for an edition of a list, nor by which rules it is judged. */
export const reportedUpcasts = {
  1: (data: Data): Record<string, Json> => ({ ...inCategories(data), categoryEdition: null, rules: null }),
};

/** 1: what the other log calls it was not said. */
export const loggedUpcasts = { 1: (data: Data): Record<string, Json> => ({ ...data, words: [] }) };

/** 1: which edition of the four Cs it was put under was not said. */
export const classifiedUpcasts = { 1: (data: Data): Record<string, Json> => ({ ...data, edition: null }) };
export const reclassifiedUpcasts = {
  1: (data: Data): Record<string, Json> => ({ ...data, edition: null, editionBefore: null }),
};

/** 1: with whom was not said. */
export const meetingUpcasts = { 1: (data: Data): Record<string, Json> => ({ ...data, adult: null }) };

const isObject = (value: Json | undefined): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** 1: what is put right is named as reports name it now. */
export const incidentCorrectedUpcasts = {
  1: (data: Data): Record<string, Json> => {
    const changes = data['changes'];
    return { ...data, changes: isObject(changes) ? inCategories(changes) : {} };
  },
};
