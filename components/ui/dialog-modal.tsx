"use client";

import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { cx } from "./class-names";
import type { DialogProps } from "./dialog";

export function DialogModal({
  title,
  isOpen,
  onOpenChange,
  children,
  footer,
  size = "medium",
  role = "dialog",
  isDismissable = false,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      className="fixed inset-0 z-dialog flex h-(--visual-viewport-height) items-center justify-center bg-scrim p-4 transition-opacity duration-slow ease-out data-entering:opacity-0 data-exiting:opacity-0 max-sm:items-end max-sm:p-0"
    >
      <Modal
        className={cx(
          "flex max-h-full w-full flex-col rounded-lg bg-surface-raised shadow-3 max-sm:max-h-[92%] max-sm:rounded-b-none",
          size === "large" ? "max-w-read" : "max-w-dialog",
        )}
      >
        <Dialog role={role} className="flex min-h-0 flex-col outline-none">
          <Heading slot="title" className="px-6 pt-5 text-subtitle font-bold">
            {title}
          </Heading>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-3 pb-5">{children}</div>
          {footer !== undefined && (
            <footer className="flex justify-end gap-2 border-t px-6 py-3 max-sm:flex-col-reverse">
              {footer}
            </footer>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
