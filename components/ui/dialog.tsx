"use client";

import type { ReactNode } from "react";
import { useLoaded } from "./use-loaded";

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
  /** Buttons, the one that does it last. A button may submit a form in the body by `form="its id"`. */
  footer?: ReactNode;
  size?: "medium" | "large";
  role?: "dialog" | "alertdialog";
  /** A press outside closes it. Off by default: nothing typed is lost by a slip. */
  isDismissable?: boolean | undefined;
};

/** A modal dialog. Its code loads the first time it opens. */
export function Dialog(props: DialogProps) {
  const part = useLoaded(loadModal, props.isOpen);
  return part && <part.DialogModal {...props} />;
}

function loadModal() {
  return import("./dialog-modal");
}
