/** Path of a request, without what the SDK adds to it, such as `?x-id=PutObject`. */
export const pathOf = (url: string): string => url.split('?')[0] ?? url;

/** Whether a path is `/bucket/key`, and not `/bucket` or `/bucket/`. */
export const isObject = (path: string): boolean => /^\/[^/]+\/./.test(path);

/** Key of the object at a path. */
export const keyOf = (path: string): string => decodeURIComponent(path.split('/').slice(2).join('/'));

/** Name of the bucket that a request is about. */
export const bucketOf = (url: string): string => pathOf(url).split('/')[1] ?? '';
