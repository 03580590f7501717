/** Addresses of the API. Each part was checked to be an id, which has no slash and needs no encoding. */
export const recordAt = (school: string, stream: string, id: string): string =>
  `/v1/schools/${school}/${stream}/${id}`;

export const listAt = (school: string, model: string): string => `/v1/schools/${school}/views/${model}`;
