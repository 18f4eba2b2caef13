"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";

/** Says plainly when the browser has lost the network. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="print:hidden">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2 bg-tone-stop-bg px-4 py-1.5 text-center text-small font-semibold text-tone-stop-fg">
          <WifiOff />
          You are offline. What you see may be old, and nothing is sent until the network is back. Keep this
          page open.
        </p>
      )}
    </div>
  );
}

function subscribe(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
