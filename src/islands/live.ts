/** Fired on an island's own element as soon as it answers: `client:needed` waits for it. */
export const liveEvent = 'passgenau:live';
