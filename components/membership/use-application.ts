import { useRef, useState, type FormEvent } from "react";

type Answer = Awaited<ReturnType<typeof loadAnswer>>;
type Outcome = Awaited<ReturnType<Answer["sendApplication"]>>;

/** Sends the form once at a time. What sends it and says how it went loads when the form is first touched. */
export function useApplication(organizationId: string | undefined) {
  const isRunning = useRef(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [hasNoAnswer, setHasNoAnswer] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isRunning.current) return;
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    isRunning.current = true;
    setIsPending(true);
    try {
      const loaded = await loadAnswer();
      setAnswer(loaded);
      setOutcome(await loaded.sendApplication({ ...fields, organizationId: organizationId ?? "" }));
      setHasNoAnswer(false);
    } catch {
      setHasNoAnswer(true);
    } finally {
      isRunning.current = false;
      setIsPending(false);
    }
  }

  const prepare = () => void loadAnswer().then(setAnswer, () => undefined);
  return { submit, prepare, answer, isPending, hasNoAnswer, outcome };
}

export function loadAnswer() {
  return import("./application-answer");
}
