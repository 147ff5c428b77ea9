/** The end of a long id, which is what differs: `webhook/1` of `don:integration:…:webhook/1`. */
export const shortId = (id: string): string => id.slice(id.lastIndexOf(":") + 1);
