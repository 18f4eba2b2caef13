import { cx } from "@/components/ui/class-names";
import { stepTile, steps } from "./share";

export function MapLegend() {
  return (
    <ul aria-label="Colors" className="mt-4 flex max-w-120 text-caption text-muted">
      {steps.map(({ label }, position) => (
        <li key={label} className="flex-1">
          <span
            aria-hidden="true"
            className={cx("mb-1 block h-2.5 [print-color-adjust:exact]", stepTile[position])}
          />
          {label}
        </li>
      ))}
    </ul>
  );
}
