import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { BrandMark } from "./brand-mark";

export function Brand({
  href = "/",
  className,
}: {
  href?: string | undefined;
  className?: string | undefined;
}) {
  return (
    <Link
      href={href}
      className={cx(
        "flex items-center gap-2 text-lead font-bold tracking-[-0.01em] text-default no-underline",
        className,
      )}
    >
      <BrandMark />
      Ballast
    </Link>
  );
}
