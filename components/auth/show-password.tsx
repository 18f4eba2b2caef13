"use client";

import { useState } from "react";

/** On a phone nobody types twelve characters blind. `fieldId` is the password's. */
export function ShowPassword({ fieldId }: { fieldId: string }) {
  const [isShown, setIsShown] = useState(false);
  const toggle = () => {
    const field = document.getElementById(fieldId);
    if (field instanceof HTMLInputElement) field.type = isShown ? "password" : "text";
    setIsShown(!isShown);
  };
  return (
    <button
      type="button"
      aria-pressed={isShown}
      aria-label="Show the password"
      className="link absolute inset-y-0 right-0 px-3 text-small"
      onClick={toggle}
    >
      {isShown ? "Hide" : "Show"}
    </button>
  );
}
