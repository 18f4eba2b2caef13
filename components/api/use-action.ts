"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState, useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { failureFrom, type Failure } from "./failure";
import { signedOut } from "./signed-out";

type Options<Result> = {
  /** Said in a toast when it worked. The page also shows it. */
  success?: string;
  onDone?: (result: Result) => void;
  /** The page's data is read again unless this is false. */
  refresh?: boolean;
};

/** Runs one write at a time: a second click while the first runs does nothing. Failures stay beside the form. */
export function useAction() {
  const router = useRouter();
  const running = useRef(false);
  const [isRunning, setRunning] = useState(false);
  const [isRefreshing, startRefresh] = useTransition();
  const [error, setError] = useState<Failure | null>(null);

  const run = useCallback(
    async <Result>(
      call: () => Promise<Result>,
      { success, onDone, refresh = true }: Options<Result> = {},
    ) => {
      if (running.current) return;
      running.current = true;
      setRunning(true);
      setError(null);
      try {
        const result = await call();
        if (success) toast.success(success);
        onDone?.(result);
        if (refresh) startRefresh(() => router.refresh());
      } catch (thrown) {
        const failure = failureFrom(thrown);
        if (failure.code === "UNAUTHORIZED") signedOut.announce();
        setError(failure);
      } finally {
        running.current = false;
        setRunning(false);
      }
    },
    [router],
  );
  return { run, error, isPending: isRunning || isRefreshing, clear: () => setError(null) };
}
