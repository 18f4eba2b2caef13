/** Tells the frame that the session is over, so it can cover the page and let the person sign in again in place. */
const listeners = new Set<() => void>();

export const signedOut = {
  announce: () => listeners.forEach((listener) => listener()),
  listen: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
